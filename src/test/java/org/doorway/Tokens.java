package org.doorway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Bearer tokens as the centre's sign-in would give them, and some that it never would. */
public final class Tokens {
    private static final long ONE_HOUR = 3600;
    private static final long FAR_AWAY = 4_102_444_800L;

    /** By what they say: signing one takes longer than most requests. */
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** Somebody with one role, at every site. */
    public static String of(String role) {
        return of(List.of(role), null, "somebody-with-" + role);
    }

    /** Somebody with these roles; with sites, the token works there only. */
    public static String of(List<String> roles, @Nullable List<String> sites, String subject) {
        return SIGNED.computeIfAbsent(
                roles + " " + sites + " " + subject, who -> signed(claims(roles, sites, subject)));
    }

    public static String expired(String role) {
        return signed(
                claims(List.of(role), null, "late").issuedAt(1_700_000_000L).expiresAt(1_700_003_600L));
    }

    public static String ofAnotherIssuer(String role) {
        return signed(claims(List.of(role), null, "stranger").issuer("https://elsewhere.example"));
    }

    public static String forAnotherAudience(String role) {
        return signed(claims(List.of(role), null, "stranger").audience("another-service"));
    }

    public static String signedByAnotherKey(String role) {
        return SignIn.signed(
                claims(List.of(role), null, "forger"), SignIn.newKey().getPrivate());
    }

    public static String withoutRoles() {
        return signed(base("no-roles"));
    }

    /** Somebody with a claim {@code sites} that may or may not be one. */
    public static String withSites(String role, Object sites) {
        return signed(claims(List.of(role), null, "somebody").claim("sites", sites));
    }

    /** Somebody with one role, in a sign-in that the provider has a name for. */
    public static String ofSession(String role, String subject, String session) {
        return signed(claims(List.of(role), null, subject).claim("sid", session));
    }

    /** The same in a sign-in that the provider has a name for, which it made anew. */
    public static String signedInAnew(List<String> roles, @Nullable List<String> sites, String subject) {
        return signed(
                claims(roles, sites, subject).claim("sid", UUID.randomUUID().toString()));
    }

    /** Somebody with one role, whose token was issued at this time and does not name a sign-in. */
    public static String issuedAt(String role, String subject, Instant at) {
        return signed(claims(List.of(role), null, subject)
                .issuedAt(at.getEpochSecond())
                .expiresAt(FAR_AWAY));
    }

    /** Somebody whose token does not say where they work. */
    public static String withoutSites(String role) {
        return signed(base("somebody").groups(role));
    }

    /** A role that nobody has. */
    public static String withoutSubject(String role) {
        return signed(Jwt.issuer(TestCentre.ISSUER)
                .audience(TestCentre.AUDIENCE)
                .groups(role)
                .claim("sites", "*")
                .expiresIn(ONE_HOUR));
    }

    /** {@code alg: none}: the claims of a good token, signed by nobody. */
    public static String unsigned(String role) {
        var claims = of(role).split("\\.")[1];
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".";
    }

    /** A good token whose claims were changed after it was signed. */
    public static String tampered(String role) {
        var parts = of(role).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace("somebody", "everybody")) + "." + parts[2];
    }

    private static JwtClaimsBuilder claims(List<String> roles, @Nullable List<String> sites, String subject) {
        var claims = base(subject).groups(Set.copyOf(roles));
        return claims.claim("sites", sites == null ? "*" : sites);
    }

    private static JwtClaimsBuilder base(String subject) {
        return Jwt.issuer(TestCentre.ISSUER)
                .audience(TestCentre.AUDIENCE)
                .subject(subject)
                .expiresIn(ONE_HOUR);
    }

    private static String signed(JwtClaimsBuilder claims) {
        return SignIn.signed(claims, TestCentre.signingKey());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
