package org.doorway.report;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.doorway.TestCentre;
import org.doorway.report.ReportComparison.Asked;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportKind;
import org.doorway.report.summary.CountedSites;
import org.doorway.report.summary.GeneratedCentre;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever came under two names is one person in every report, from the moment on when they say so until they take it back. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinedPeopleTest {
    private static final Period TWO_YEARS = Period.custom(LocalDate.parse("2023-01-01"), LocalDate.parse("2024-12-31"));

    @Inject
    Reports reports;

    @Inject
    SiteDirectory directory;

    @Inject
    DataSource database;

    private CountedSites at;
    private GeneratedCentre centre;
    private UUID bluebird;
    private UUID wren;
    private UUID robin;

    @BeforeEach
    void three_records_and_days_that_are_added_up() throws SQLException {
        at = CountedSites.open(database, directory);
        centre = new GeneratedCentre(at, 5);
        bluebird = at.rows().person();
        wren = at.rows().person();
        robin = at.rows().person();
    }

    private void comes(UUID who, int site, String... days) throws SQLException {
        for (var day : days) {
            var visit = centre.comes(at.sites().get(site), LocalDate.parse(day), LocalTime.NOON);
            centre.belongsTo(visit, who);
        }
    }

    /** What has been noted is counted from the rows, and the next time added up. */
    private void compareBeforeAndAfterAddingUp() throws SQLException {
        for (int i = 0; i < 2; i++) {
            var comparison = new ReportComparison(reports, at, centre.ledger);
            for (var by : new Breakdown[] {Breakdown.DAY, Breakdown.SITE}) {
                comparison.compare(Asked.of(ReportKind.PEOPLE, TWO_YEARS).by(by));
            }
            at.addUp();
        }
    }

    @Test
    void they_are_new_once_and_their_returns_stay_returns() throws SQLException {
        comes(bluebird, 0, "2023-03-01", "2023-09-01", "2024-06-01");
        comes(wren, 1, "2023-02-01", "2023-03-01", "2024-02-01");
        compareBeforeAndAfterAddingUp();
        centre.areJoined(bluebird, wren);
        compareBeforeAndAfterAddingUp();
    }

    @Test
    void it_does_not_matter_which_record_is_older() throws SQLException {
        comes(wren, 0, "2023-03-01", "2023-09-01", "2024-06-01");
        comes(bluebird, 0, "2023-02-01", "2023-03-01", "2024-02-01");
        compareBeforeAndAfterAddingUp();
        centre.areJoined(wren, bluebird);
        compareBeforeAndAfterAddingUp();
    }

    @Test
    void a_late_entry_of_one_record_changes_what_the_visits_of_the_other_are() throws SQLException {
        comes(bluebird, 0, "2023-06-01", "2024-06-01");
        comes(wren, 1, "2023-10-01");
        centre.areJoined(bluebird, wren);
        compareBeforeAndAfterAddingUp();
        comes(wren, 1, "2023-05-20", "2024-04-01");
        compareBeforeAndAfterAddingUp();
        comes(bluebird, 0, "2023-04-01");
        compareBeforeAndAfterAddingUp();
    }

    @Test
    void of_three_who_part_again_each_is_somebody_of_their_own() throws SQLException {
        comes(bluebird, 0, "2023-02-01", "2024-01-01");
        comes(wren, 1, "2023-05-01", "2023-12-01");
        comes(robin, 2, "2023-01-05", "2023-10-01", "2024-11-30");
        centre.areJoined(robin, wren);
        centre.areJoined(wren, bluebird);
        compareBeforeAndAfterAddingUp();
        centre.areParted(wren, robin);
        compareBeforeAndAfterAddingUp();
        centre.areJoined(robin, bluebird);
        centre.areParted(bluebird, wren);
        compareBeforeAndAfterAddingUp();
    }

    @Test
    void whoever_is_joined_by_several_desks_at_once_is_one_person() throws SQLException {
        var records = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) {
            records.add(at.rows().person());
            comes(records.get(i), 0, "2023-02-0" + (i + 1));
        }
        var joining = IntStream.range(1, records.size())
                .mapToObj(i -> CompletableFuture.runAsync(() -> centre.areJoined(records.get(i - 1), records.get(i))))
                .toList();
        joining.forEach(CompletableFuture::join);
        compareBeforeAndAfterAddingUp();
    }
}
