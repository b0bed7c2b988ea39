package org.doorway.platform.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The claim {@code sites} of a token: the codes of the sites that it works at, as a list or as one text, or {@code "*"} for
 * every site. Anything else, {@code null} included, names none.
 */
final class SitesClaim {
    /** Says every site, those of tomorrow included. No site can have it as its code. */
    static final String EVERY_SITE = "*";

    private static final String NAME = "sites";

    private SitesClaim() {}

    /** Whether a token says anything of sites. */
    static boolean isIn(JsonWebToken token) {
        return token.getClaimNames().contains(NAME);
    }

    /** The codes of the sites that a token works at; empty: it works at every site. */
    static Optional<Set<String>> of(JsonWebToken token) {
        var codes = codes(token.getClaim(NAME));
        return codes.contains(EVERY_SITE) ? Optional.empty() : Optional.of(codes);
    }

    private static Set<String> codes(@Nullable Object claim) {
        if (claim instanceof JsonArray list) {
            return list.stream()
                    .filter(JsonString.class::isInstance)
                    .map(code -> ((JsonString) code).getString())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return claim instanceof String code ? Set.of(code) : Set.of();
    }
}
