package org.doorway.visit;

import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A code means whoever held it when the visit happened, and never a later holder. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeOverTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private MovableClock clock;
    private CentreApi desk;
    private String name;
    private String wren;
    private String robin;
    private String wrensName;

    @BeforeEach
    void a_name_that_one_gives_up_at_one_and_another_takes_at_two() {
        clock = MovableClock.at(NOON);
        desk = FreshSite.open().desk();
        name = "Moon " + FreshSite.mark();
        wren = person();
        robin = person();
        wrensName = chooses(wren);
        clock.passes(HOUR);
        desk.deletes("/participants/" + wren + "/codes/" + wrensName).is(204);
        clock.passes(HOUR);
        chooses(robin);
        clock.passes(HOUR);
    }

    @Test
    void a_visit_from_before_is_whose_the_name_was_then() {
        came(NOON).shows("participant.id", wren).shows("codeOutcome", "recognised");
        came(NOON.plus(HOUR).minusMillis(1)).shows("participant.id", wren);
    }

    @Test
    void while_nobody_had_the_name_it_leads_to_nobody() {
        came(NOON.minusMillis(1)).isNobodys().shows("codeOutcome", "unknown");
        came(NOON.plus(HOUR)).isNobodys().shows("codeRecognised", false);
        came(NOON.plus(HOUR).plus(HOUR).minusMillis(1)).isNobodys();
    }

    @Test
    void from_when_the_other_has_it_a_visit_is_theirs() {
        came(NOON.plus(HOUR).plus(HOUR)).shows("participant.id", robin);
        desk.checksIn(somebodyShowing(name)).shows("participant.id", robin);
    }

    @Test
    void linking_is_about_the_card_that_is_shown_now() {
        var visit = desk.checksIn(aStranger().whoCame(NOON));
        desk.puts(visit.path() + "/participant", Map.of("participantCode", name))
                .is(200)
                .shows("participant.id", robin);
    }

    @Test
    void a_card_that_was_replaced_since_leads_to_its_person_still() {
        var lost = desk.givesACard();
        clock.passes(HOUR);
        var when = clock.instant();
        clock.passes(HOUR);
        desk.replaces(lost);
        desk.checksIn(somebodyShowing(lost).whoCame(when)).isOf(lost);
        desk.checksIn(somebodyShowing(lost)).isNobodys();
    }

    @Test
    void a_card_that_is_given_and_shown_in_the_same_instant_is_recognised() {
        var card = desk.givesACard();
        desk.checksIn(somebodyShowing(card)).isOf(card);
        desk.checksIn(somebodyShowing(card).whoCame(clock.instant())).isOf(card);
    }

    private org.doorway.VisitAtDesk came(Instant when) {
        return desk.checksIn(somebodyShowing(name).whoCame(when));
    }

    private String person() {
        return desk.posts("/participants", Map.of()).is(201).get("id");
    }

    private String chooses(String participant) {
        return desk.posts("/participants/" + participant + "/codes", Map.of("kind", "chosen", "name", name))
                .is(201)
                .get("id");
    }
}
