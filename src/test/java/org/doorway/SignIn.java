package org.doorway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * The least OpenID Connect provider that a service in production accepts: its description, its key, its tokens. The key
 * is one of an elliptic curve, because tests sign thousands of tokens, and RSA takes ten times as long to do it.
 */
public final class SignIn implements AutoCloseable {
    private static final String KEY_ID = "only";
    private static final String KIND = "EC";
    private static final int NUMBER_BYTES = 32;
    private static final long ONE_DAY = 86_400;

    private final HttpServer server;
    private final KeyPair key = newKey();

    private SignIn(HttpServer server) {
        this.server = server;
    }

    public static SignIn open() throws IOException {
        var signIn = new SignIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        signIn.server.createContext("/.well-known/openid-configuration", call -> answer(call, signIn.description()));
        signIn.server.createContext("/keys", call -> answer(call, signIn.keys()));
        signIn.server.start();
        return signIn;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token with one role, for every site. */
    public String token(String role, String subject) {
        return token(Set.of(role), subject);
    }

    /** A token with these roles, for every site. */
    public String token(Set<String> roles, String subject) {
        return signed(
                Jwt.issuer(issuer())
                        .audience("doorway")
                        .subject(subject)
                        .groups(roles)
                        .claim("sites", "*")
                        .expiresIn(ONE_DAY),
                key.getPrivate());
    }

    static String signed(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(KEY_ID).sign(key);
    }

    /** Writes its key for those who sign tokens in its name; {@link #readKey} reads it. */
    void writeKey(Path file) throws IOException {
        Files.write(file, key.getPrivate().getEncoded());
    }

    static PrivateKey readKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
        } catch (GeneralSecurityException notAKey) {
            throw new IOException(notAKey);
        }
    }

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance(KIND);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JsonObject description() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("jwks_uri", issuer() + "/keys")
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token");
    }

    private JsonObject keys() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", KIND)
                                        .put("crv", "P-256")
                                        .put("use", "sig")
                                        .put("alg", "ES256")
                                        .put("kid", KEY_ID)
                                        .put("x", base64(point.getAffineX()))
                                        .put("y", base64(point.getAffineY()))));
    }

    /** The number as a JSON Web Key has it: always as long as the curve's. */
    private static String base64(BigInteger number) {
        var bytes = new byte[NUMBER_BYTES];
        for (int i = 0; i < NUMBER_BYTES; i++) {
            bytes[NUMBER_BYTES - 1 - i] = number.shiftRight(Byte.SIZE * i).byteValue();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange call, JsonObject answer) throws IOException {
        try (call) {
            var bytes = answer.encode().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }
}
