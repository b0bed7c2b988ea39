package org.doorway.sync;

import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.operation;
import static org.doorway.sync.StreetPhone.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** A team without signal: two phones tell of one run. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunFromPhonesTest {
    private final String run = UUID.randomUUID().toString();
    private FreshSite site;
    private CentreApi worker;
    private String kit;

    @BeforeEach
    void a_team_on_the_street() {
        MovableClock.at(NOW);
        site = FreshSite.open();
        kit = site.offers("kit");
        worker = CentreApi.as(OUTREACH).at(site);
    }

    @Test
    void what_two_phones_of_a_team_tell_adds_up_and_is_counted_once() {
        var first = StreetPhone.of(worker);
        var second = StreetPhone.of(worker);
        var start = operation("startRun", Map.of(), Map.of("id", run, "site", site.code()));
        var out = load("out", 20);
        var met = visit(UUID.randomUUID().toString(), site.code(), Map.of("item", kit, "given", 3));
        var back = load("back", 12);
        var end = operation("endRun", Map.of("id", run), Map.of());
        first.sends(start, out).shows("results.outcome", List.of("applied", "applied"));
        second.sends(start, met, back, end)
                .shows("results.outcome", List.of("already_known", "applied", "applied", "applied"));
        first.sends(start, out, back)
                .shows("results.outcome", List.of("already_known", "already_known", "already_known"));
        worker.gets("/runs/" + run + "/summary")
                .is(200)
                .shows("visits", 1)
                .shows("items[0].takenOut", 20)
                .shows("items[0].broughtBack", 12)
                .shows("items[0].stayedOut", 8)
                .shows("items[0].recorded", 3);
    }

    @Test
    void who_only_counts_does_not_learn_what_one_person_took() {
        StreetPhone.of(worker).sends(operation("startRun", Map.of(), Map.of("id", run, "site", site.code())));
        CentreApi.as(MANAGER).gets("/runs/" + run).is(200);
        CentreApi.as(MANAGER).gets("/runs/" + run + "/summary").isRefused(403, "role-may-not");
    }

    private Map<String, Object> load(String direction, int quantity) {
        return operation(
                "addLoad",
                Map.of("id", run),
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "direction", direction,
                        "supplies", List.of(Map.of("item", kit, "quantity", quantity))));
    }
}
