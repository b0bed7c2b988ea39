package org.doorway.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.doorway.TestCentre;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SummaryProofTest {
    @Inject
    SiteDirectory directory;

    @Inject
    DataSource database;

    @Test
    void sums_that_are_wrong_are_found_and_adding_up_again_mends_them() throws SQLException {
        var at = CountedSites.open(database, directory);
        var centre = new GeneratedCentre(at, 7);
        centre.goesOn(30);
        at.addUp();
        var damaged = at.sites().get(1);
        var here = CountedSites.summaries(database, directory, site -> site.id() == damaged.id());
        var any = " WHERE ctid = (SELECT min(ctid) FROM %s WHERE site_id = " + damaged.id() + " AND %s)";
        for (var wrong : List.of(
                "UPDATE report_visits SET visits = visits + 1" + any.formatted("report_visits", "unit = 'DAY'"),
                "UPDATE report_visits SET visits = visits + 1" + any.formatted("report_visits", "unit = 'MONTH'"),
                "UPDATE report_people SET people = '\\x3a30000000000000'"
                        + any.formatted("report_people", "unit = 'DAY'"),
                "UPDATE report_people SET people = '\\x3a30000000000000'"
                        + any.formatted("report_people", "unit = 'MONTH'"),
                "UPDATE report_people SET people = 'torn'" + any.formatted("report_people", "true"),
                "UPDATE report_items SET given = given + 1" + any.formatted("report_items", "unit = 'DAY'"),
                "UPDATE report_items SET takers = takers + 1" + any.formatted("report_items", "unit = 'MONTH'"),
                "DELETE FROM report_hours" + any.formatted("report_hours", "unit = 'DAY'"),
                "DELETE FROM report_hours" + any.formatted("report_hours", "unit = 'MONTH'"),
                "UPDATE report_milestones SET kind = CASE kind WHEN 'FIRST' THEN 'BACK' ELSE 'FIRST' END"
                        + any.formatted("report_milestones", "true"),
                "DELETE FROM report_milestones" + any.formatted("report_milestones", "true"))) {
            at.rows().run(wrong);
            assertThat(here.differences()).as(wrong).isNotEmpty().allMatch(found -> found.startsWith(damaged.code()));
            at.rows()
                    .run(
                            "INSERT INTO report_stale SELECT DISTINCT site_id, first_day FROM report_visits WHERE site_id = ?",
                            damaged.id());
            at.addUp();
        }
        assertThat(here.differences()).isEmpty();
        at.rows().run("UPDATE report_visits SET heads = heads + 1 WHERE site_id = ?", damaged.id());
        at.summaries().forget();
        at.addUp();
        assertThat(at.summaries().differences()).isEmpty();
    }
}
