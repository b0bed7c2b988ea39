package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.report.CounselingReports.figure;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A session that was put right counts where and when it was, on days that were reported before as well. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AmendedSessionTest {
    private static final LocalDate WRITTEN = LocalDate.parse("2026-10-14");
    private static final LocalDate REALLY = LocalDate.parse("2026-10-13");

    private final CentreApi counselor = CentreApi.as(COUNSELOR);
    private CounselingReports asked;
    private String session;

    @Inject
    Reports reports;

    @Inject
    SiteDirectory directory;

    @BeforeEach
    void a_group_of_nine_met_for_an_hour_and_was_reported() throws SQLException {
        asked = CounselingReports.of(reports, directory);
        session = "/counseling-sessions/"
                + counselor
                        .posts(
                                "/counseling-sessions",
                                Map.of(
                                        "site",
                                        asked.sites.get(0).code(),
                                        "heldAt",
                                        "2026-10-14T12:00:00-07:00",
                                        "content",
                                        Map.of("type", "group", "minutes", 60, "headcount", 9)))
                        .is(201)
                        .<String>get("id");
        counts(WRITTEN, 0, "1", "9");
    }

    @Test
    void on_another_day() throws SQLException {
        amended(Map.of("heldAt", "2026-10-13T12:00:00-07:00"));
        counts(WRITTEN, 0, "0", "0");
        counts(REALLY, 0, "1", "9");
    }

    @Test
    void at_another_site() throws SQLException {
        amended(Map.of("site", asked.sites.get(1).code()));
        counts(WRITTEN, 0, "0", "0");
        counts(WRITTEN, 1, "1", "9");
    }

    @Test
    void for_another_while_and_with_others() throws SQLException {
        amended(Map.of("minutes", 90, "headcount", 8));
        counts(WRITTEN, 0, "1.5", "8");
    }

    private void amended(Map<String, ?> amendment) {
        counselor.sends(Method.PATCH, session, amendment).is(200);
    }

    private void counts(LocalDate day, int site, String hours, String heads) throws SQLException {
        var report = asked.exact(Period.around(PeriodUnit.DAY, day, Month.JULY), null, List.of(asked.sites.get(site)));
        assertThat(figure(report, "COUNSEL_HOURS", 3).number()).isEqualByComparingTo(hours);
        assertThat(figure(report, "GROUP_ATTEND", 3).number()).isEqualByComparingTo(heads);
    }
}
