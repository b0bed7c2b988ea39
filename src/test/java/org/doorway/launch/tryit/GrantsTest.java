package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantsTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String REDIRECT = "http://localhost:5173/callback";
    private static final StaffMember MEMBER = StaffMember.ALL.get(0);

    private final HandClock clock = new HandClock();
    private final Grants grants = new Grants(clock);

    @Test
    void a_code_becomes_a_grant_for_who_signed_in() {
        var grant = grants.redeem(code(), "tablet", REDIRECT, VERIFIER);

        var session = grant.orElseThrow().session();
        assertThat(grant).contains(new Grants.Grant(MEMBER, "tablet", "openid", "n-1", session));
        assertThat(grants.redeem(code(), "tablet", REDIRECT, VERIFIER)
                        .orElseThrow()
                        .session())
                .isNotEqualTo(session);
    }

    @Test
    void a_code_works_once() {
        var code = code();
        grants.redeem(code, "tablet", REDIRECT, VERIFIER);

        assertThat(grants.redeem(code, "tablet", REDIRECT, VERIFIER)).isEmpty();
    }

    @Test
    void a_code_lasts_less_than_a_minute() {
        var code = code();
        clock.forward(Duration.ofSeconds(60));

        assertThat(grants.redeem(code, "tablet", REDIRECT, VERIFIER)).isEmpty();
    }

    @Test
    void who_caught_a_code_cannot_use_it_without_the_verifier_and_spoils_it() {
        var code = code();

        assertThat(grants.redeem(code, "tablet", REDIRECT, "guessed")).isEmpty();
        assertThat(grants.redeem(code, "tablet", REDIRECT, VERIFIER)).isEmpty();
    }

    @Test
    void a_code_is_for_one_app_at_one_address() {
        assertThat(grants.redeem(code(), "another", REDIRECT, VERIFIER)).isEmpty();
        assertThat(grants.redeem(code(), "tablet", "http://localhost:6666/", VERIFIER))
                .isEmpty();
    }

    @Test
    void a_made_up_code_is_nothing() {
        assertThat(grants.redeem("made-up", "tablet", REDIRECT, VERIFIER)).isEmpty();
    }

    @Test
    void a_refresh_token_works_once_for_the_same_app_within_a_day() {
        var grant = Grants.Grant.begin(MEMBER, "tablet", "openid", "");
        var refresh = grants.refresh(grant);
        var late = grants.refresh(grant);

        assertThat(grants.renew(grants.refresh(grant), "another")).isEmpty();
        assertThat(grants.renew(refresh, "tablet")).contains(grant);
        assertThat(grants.renew(refresh, "tablet")).isEmpty();
        clock.forward(Duration.ofHours(24));
        assertThat(grants.renew(late, "tablet")).isEmpty();
    }

    private String code() {
        return grants.code(
                MEMBER,
                new AuthorizationRequest(
                        "tablet",
                        REDIRECT,
                        "http://localhost:5173",
                        "code",
                        "openid",
                        "s-1",
                        "n-1",
                        Grants.challenge(VERIFIER),
                        "S256"));
    }

    /** A clock that stands still until it is moved. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T09:41:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
