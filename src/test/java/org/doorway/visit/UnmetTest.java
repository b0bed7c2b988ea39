package org.doorway.visit;

import static org.doorway.Guest.aStranger;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What somebody asked for and did not get, told in the fewest words. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnmetTest {
    private CentreApi desk;
    private String shower;

    @BeforeEach
    void a_site_with_a_shower() {
        var site = FreshSite.open();
        desk = site.desk();
        shower = site.offers("shower");
    }

    private Map<String, Object> unmet() {
        return Map.of("item", shower, "unmetReason", "not_offered_now");
    }

    @Test
    void a_reason_alone_is_one_asked_for_and_none_given() {
        var visit = desk.checksIn(aStranger().taking(unmet()))
                .shows("lines[0].given", 0)
                .shows("lines[0].askedFor", 1);
        visit.takes(unmet()).shows("lines[1].given", 0).shows("lines[1].askedFor", 1);
        desk.gets(visit.path()).shows("lines.given", contains(0, 0)).shows("lines.askedFor", contains(1, 1));
    }

    @Test
    void the_same_line_in_other_numbers_is_the_same_line() {
        var line = UUID.randomUUID().toString();
        var visit =
                desk.checksIn(aStranger()).takes(Map.of("id", line, "item", shower, "unmetReason", "not_offered_now"));
        desk.posts(
                        visit.path() + "/lines",
                        Map.of(
                                "lines",
                                List.of(Map.of(
                                        "id",
                                        line,
                                        "item",
                                        shower,
                                        "given",
                                        0,
                                        "askedFor",
                                        1,
                                        "unmetReason",
                                        "not_offered_now"))))
                .is(200);
    }

    @Test
    void a_reason_where_nothing_was_missing_is_a_fault_and_so_is_more_for_others_than_was_given() {
        var lines = List.of(
                Map.of("item", shower, "given", 2, "askedFor", 2, "unmetReason", "other"),
                Map.of("item", shower, "forOthers", 1, "unmetReason", "other"),
                Map.of("item", "food.unheard_of", "askedFor", 0, "unmetReason", "other"));
        var faults =
                new String[] {"/lines/0/unmetReason", "/lines/1/forOthers", "/lines/2/item", "/lines/2/unmetReason"};
        desk.posts("/visits", Map.of("lines", lines)).isFaultyAt(faults);
        var visit = desk.checksIn(aStranger());
        desk.posts(visit.path() + "/lines", Map.of("lines", lines)).isFaultyAt(faults);
    }

    @Test
    void counted_heads_can_say_what_was_missing() {
        var tally = desk.counts(Map.of(
                        "headcount",
                        12,
                        "lines",
                        List.of(Map.of("item", shower, "unmetReason", "out_of_stock", "askedFor", 4))))
                .is(201)
                .shows("lines[0].given", 0)
                .shows("lines[0].askedFor", 4)
                .shows("lines[0].unmetReason", "out_of_stock");
        desk.gets("/tallies/" + tally.get("id")).shows("lines[0].askedFor", 4).shows("lines[0].given", 0);
        desk.counts(Map.of("headcount", 12, "lines", List.of(unmet())))
                .is(201)
                .shows("lines[0].given", 0)
                .shows("lines[0].askedFor", 1);
    }

    @Test
    void of_counted_heads_a_number_or_a_reason_is_needed() {
        desk.counts(Map.of("headcount", 1, "lines", List.of(Map.of("item", shower))))
                .isFaultyAt("/lines/0/given");
        desk.counts(Map.of("headcount", 1, "lines", List.of(Map.of("item", shower, "askedFor", 3))))
                .isFaultyAt("/lines/0/given");
        desk.counts(Map.of(
                        "headcount",
                        1,
                        "lines",
                        List.of(Map.of("item", shower, "given", 4, "askedFor", 4, "unmetReason", "other"))))
                .isFaultyAt("/lines/0/unmetReason");
    }
}
