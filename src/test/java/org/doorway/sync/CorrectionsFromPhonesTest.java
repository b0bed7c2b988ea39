package org.doorway.sync;

import static org.doorway.Guest.aStranger;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.operation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was written down wrongly is put right from the street as it is at a desk. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionsFromPhonesTest {
    private CentreApi team;
    private StreetPhone phone;
    private FreshSite site;

    @BeforeEach
    void a_team_with_a_phone() {
        MovableClock.at(NOW);
        site = FreshSite.open();
        team = site.team();
        phone = StreetPhone.of(team);
    }

    @Test
    void what_is_left_out_stays_and_what_is_null_is_not_known() {
        var kit = site.offers("kit");
        var line = UUID.randomUUID().toString();
        var came = NOW.minusSeconds(7200);
        var visit = team.checksIn(aStranger()
                .whoCame(came)
                .with("stop", site.stopsAt("Elm Street"))
                .taking(Map.of("id", line, "item", kit, "unmetReason", "other", "minutes", 5)));
        var nowhere = new HashMap<String, Object>(Map.of("peopleServed", 4));
        nowhere.put("stop", null);
        var given = new HashMap<String, Object>(Map.of("given", 3));
        given.put("unmetReason", null);
        phone.sends(
                        operation("correctVisit", Map.of("id", visit.id()), nowhere),
                        operation("correctLine", Map.of("id", visit.id(), "line", line), given))
                .is(200)
                .shows("results.outcome", contains("applied", "applied"));
        visit.seenAgain()
                .shows("arrivedAt", came.toString())
                .shows("peopleServed", 4)
                .shows("lines[0].given", 3)
                .shows("lines[0].minutes", 5)
                .answer()
                .shows("stop", nullValue())
                .shows("lines[0].unmetReason", nullValue());
    }

    @Test
    void a_time_is_corrected_by_a_clock_that_is_wrong_itself() {
        var visit = team.checksIn(aStranger());
        var slow = NOW.minusSeconds(3600);
        phone.sendsAt(
                        slow,
                        List.of(StreetPhone.operationAt(
                                slow.minusSeconds(60),
                                "correctVisit",
                                Map.of("id", visit.id()),
                                Map.of("arrivedAt", slow.minusSeconds(600).toString()))))
                .is(200);
        visit.seenAgain().shows("arrivedAt", NOW.minusSeconds(600).toString());
    }

    @Test
    void departures_and_voids_are_taken_back() {
        var visit = team.checksIn(aStranger()).leaves().isVoided("mistake");
        String tally = team.counts(Map.of("headcount", 3)).is(201).get("id");
        team.posts("/tallies/" + tally + "/void").is(200);
        phone.sends(
                        operation("restoreVisit", Map.of("id", visit.id()), Map.of()),
                        operation("undoDeparture", Map.of("id", visit.id()), Map.of()),
                        operation("restoreTally", Map.of("id", tally), Map.of()))
                .is(200)
                .shows("results.outcome", contains("applied", "applied", "applied"));
        visit.seenAgain().is("open");
        team.gets("/tallies/" + tally).shows("voided", false);
    }
}
