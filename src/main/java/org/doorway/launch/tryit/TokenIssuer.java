package org.doorway.launch.tryit;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Signs the tokens of the example centre's staff and publishes the key that they are checked with. */
@ApplicationScoped
class TokenIssuer {
    static final Duration LIFE = Duration.ofHours(12);
    private static final String KEY_ID = "try-it";

    private final TryItConfig config;
    private final SigningKey key;

    TokenIssuer(TryItConfig config) throws IOException {
        this.config = config;
        this.key = SigningKey.readOrCreate(Path.of(config.home()).resolve("sign-in-key"));
    }

    String issuer() {
        return config.address() + TryItConfiguration.SIGN_IN_PATH;
    }

    /** A token that the service lets this staff member in with, of a sign-in. */
    String accessToken(StaffMember member, String session) {
        return Jwt.issuer(issuer())
                .audience(TryItConfiguration.AUDIENCE)
                .subject(member.user())
                .preferredUserName(member.user())
                .claim("name", member.name())
                .claim("jti", UUID.randomUUID().toString())
                .claim("sid", session)
                // The example centre has no secrets between its sites.
                .claim("sites", "*")
                .groups(Set.of(member.role()))
                .expiresIn(LIFE.toSeconds())
                .jws()
                .keyId(KEY_ID)
                .sign(key.privateKey());
    }

    /** A token that tells the app who signed in, and opens nothing. */
    String idToken(Grants.Grant grant) {
        var claims = Jwt.issuer(issuer())
                .audience(grant.client())
                .subject(grant.member().user())
                .preferredUserName(grant.member().user())
                .claim("name", grant.member().name())
                .expiresIn(LIFE.toSeconds());
        if (!grant.nonce().isEmpty()) {
            claims.claim("nonce", grant.nonce());
        }
        return claims.jws().keyId(KEY_ID).sign(key.privateKey());
    }

    JsonObject keys() {
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("kid", KEY_ID)
                                        .put(
                                                "n",
                                                SigningKey.encodeNumber(
                                                        key.publicKey().getModulus()))
                                        .put(
                                                "e",
                                                SigningKey.encodeNumber(
                                                        key.publicKey().getPublicExponent()))));
    }

    JsonObject discovery() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/jwks")
                .put("response_types_supported", new JsonArray().add("code"))
                .put("response_modes_supported", new JsonArray().add("query"))
                .put(
                        "grant_types_supported",
                        new JsonArray()
                                .add("authorization_code")
                                .add("refresh_token")
                                .add("password"))
                .put("code_challenge_methods_supported", new JsonArray().add("S256"))
                .put("token_endpoint_auth_methods_supported", new JsonArray().add("none"))
                .put("subject_types_supported", new JsonArray().add("public"))
                .put("id_token_signing_alg_values_supported", new JsonArray().add("RS256"))
                .put("scopes_supported", new JsonArray().add("openid").add("profile"));
    }
}
