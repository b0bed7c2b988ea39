package org.doorway.participant.code;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.doorway.TestCentre;
import org.doorway.participant.card.RandomCode;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessingTest {
    private static final int BURST = 10;
    private static final int NAMES_AT_ONCE = 60;
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private final Desk desk = Desk.of(Roles.FRONT_DESK);

    @BeforeEach
    void time_stands_still() {
        itIs(NOON);
    }

    @Test
    void guessing_is_stopped_and_says_for_how_long() {
        guess(BURST);
        desk.looksUp("Nobody " + UUID.randomUUID())
                .statusCode(429)
                .header("Retry-After", is("2"))
                .body("type", endsWith("/problems/too-many-requests"));
        itIs(NOON.plus(Duration.ofSeconds(2)));
        desk.looksUp("Nobody " + UUID.randomUUID()).statusCode(404);
        desk.looksUp("Nobody " + UUID.randomUUID()).statusCode(429);
    }

    @Test
    void who_guesses_too_often_learns_nothing_from_a_code_in_use_either() {
        var code = Desk.of(Roles.FRONT_DESK).givesCardTo(desk.welcomes()).get("code");
        guess(BURST);
        desk.looksUp(code).statusCode(429);
        Desk.of(Roles.FRONT_DESK).looksUp(code).statusCode(200);
    }

    @Test
    void a_busy_door_is_never_stopped() {
        var code = desk.givesCardTo(desk.welcomes()).get("code");
        for (int i = 0; i < 5 * BURST; i++) {
            desk.looksUp(code).statusCode(200);
        }
    }

    @Test
    void a_mistyped_code_is_no_guess_and_costs_nothing() {
        var code = desk.givesCardTo(desk.welcomes()).get("code");
        var wrong = code.substring(0, 8) + (code.charAt(8) == '3' ? '4' : '3');
        for (int i = 0; i < 2 * BURST; i++) {
            desk.looksUp(wrong).statusCode(422);
        }
        desk.looksUp(code).statusCode(200);
        guess(BURST);
        desk.looksUp(wrong).statusCode(422).body("errors[0].pointer", is("/code"));
    }

    @Test
    void having_names_issued_tells_nothing_of_cards() {
        var code = desk.givesCardTo(desk.welcomes()).get("code");
        var somebody = desk.welcomes();
        var free = RandomCode.draw(new java.security.SecureRandom());
        for (var name :
                List.of(code, free.shown(), free.characters().toLowerCase(), mistypedCard(), " " + code + " ")) {
            desk.nameAsCode(somebody, name)
                    .statusCode(422)
                    .body("errors.pointer", contains("/name"), "errors[0].detail", not(containsString(name)));
        }
    }

    @Test
    void names_that_are_free_tell_as_much_as_those_that_are_not_and_are_limited_too() {
        for (int i = 0; i < NAMES_AT_ONCE; i++) {
            desk.nameAsCode(desk.welcomes(), "Nobody " + UUID.randomUUID()).statusCode(201);
        }
        var somebody = desk.welcomes();
        desk.nameAsCode(somebody, "Nobody " + UUID.randomUUID())
                .statusCode(429)
                .header("Retry-After", is("60"))
                .body("type", endsWith("/problems/too-many-requests"));
        desk.issues(somebody, java.util.Map.of("kind", "random")).statusCode(201);
        desk.looksUp("Nobody " + UUID.randomUUID()).statusCode(404);
        itIs(NOON.plus(Duration.ofMinutes(1)));
        desk.nameAsCode(somebody, "Nobody " + UUID.randomUUID()).statusCode(201);
        desk.nameAsCode(somebody, "Nobody " + UUID.randomUUID()).statusCode(429);
    }

    @Test
    void trying_out_which_names_are_in_use_is_guessing_too() {
        var name = "Bluebird " + UUID.randomUUID();
        desk.nameAsCode(desk.welcomes(), name).statusCode(201);
        var somebody = desk.welcomes();
        for (int i = 0; i < BURST; i++) {
            desk.nameAsCode(somebody, name).statusCode(409);
        }
        desk.nameAsCode(somebody, name).statusCode(429).header("Retry-After", is("2"));
        desk.issues(somebody, java.util.Map.of("kind", "random")).statusCode(201);
    }

    /** Another one each time, so that nobody has it as a name already. */
    private static String mistypedCard() {
        var code = RandomCode.draw(new java.security.SecureRandom()).characters();
        return code.substring(0, 7) + (code.charAt(7) == '3' ? '4' : '3');
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            desk.looksUp("Nobody " + UUID.randomUUID()).statusCode(404);
        }
    }

    private static void itIs(Instant now) {
        QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
    }
}
