package org.doorway.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:41:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final KnownTokens tokens = new KnownTokens(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    @Test
    void a_token_that_was_just_verified_is_recognised() {
        tokens.remember("a.b.c", somebodyUntil(NOW.plusSeconds(3600)), tokens.generation());
        assertThat(tokens.find("a.b.c").getRoles()).containsExactly("front_desk");
        assertThat(tokens.find("a.b.c").getPrincipal().getName()).isEqualTo("somebody");
    }

    @Test
    void a_token_that_differs_in_one_letter_is_not() {
        tokens.remember("a.b.c", somebodyUntil(NOW.plusSeconds(3600)), tokens.generation());
        assertThat(tokens.find("a.b.C")).isNull();
    }

    @Test
    void after_a_minute_it_has_to_be_verified_again() {
        tokens.remember("a.b.c", somebodyUntil(NOW.plusSeconds(3600)), tokens.generation());
        pass(Duration.ofSeconds(59));
        assertThat(tokens.find("a.b.c")).isNotNull();
        pass(Duration.ofSeconds(2));
        assertThat(tokens.find("a.b.c")).isNull();
    }

    @Test
    void a_token_is_not_recognised_once_it_has_run_out() {
        tokens.remember("a.b.c", somebodyUntil(NOW.plusSeconds(10)), tokens.generation());
        pass(Duration.ofSeconds(9));
        assertThat(tokens.find("a.b.c")).isNotNull();
        pass(Duration.ofSeconds(1));
        assertThat(tokens.find("a.b.c")).isNull();
    }

    @Test
    void a_token_that_runs_out_this_moment_is_not_kept() {
        tokens.remember("a.b.c", somebodyUntil(NOW), tokens.generation());
        assertThat(tokens.find("a.b.c")).isNull();
    }

    @Test
    void what_was_verified_before_everything_was_forgotten_is_not_remembered_after_it() {
        var begunIn = tokens.generation();
        tokens.forget();
        tokens.remember("a.b.c", somebodyUntil(NOW.plusSeconds(3600)), begunIn);
        assertThat(tokens.find("a.b.c")).isNull();
        tokens.remember("a.b.c", somebodyUntil(NOW.plusSeconds(3600)), tokens.generation());
        assertThat(tokens.find("a.b.c")).isNotNull();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static SecurityIdentity somebodyUntil(Instant expiry) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(expiry.getEpochSecond()))
                .addRole("front_desk")
                .build();
    }

    private record Token(Long expiry) implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals(Claims.exp.name()) ? (T) expiry : null;
        }
    }
}
