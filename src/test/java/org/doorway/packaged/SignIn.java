package org.doorway.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.doorway.launch.tryit.SigningKey;

/** The least OpenID Connect provider that a service in production accepts: its description, its key, its tokens. */
public final class SignIn implements AutoCloseable {
    private static final String KEY_ID = "only";
    private static final long ONE_DAY = 86_400;

    private final HttpServer server;
    private final SigningKey key = SigningKey.generate();

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
    String token(Set<String> roles, String subject) {
        return Jwt.issuer(issuer())
                .audience("doorway")
                .subject(subject)
                .groups(roles)
                .claim("sites", "*")
                .expiresIn(ONE_DAY)
                .jws()
                .keyId(KEY_ID)
                .sign(key.privateKey());
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
        var numbers = key.publicKey();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("kid", KEY_ID)
                                        .put("n", base64(numbers.getModulus()))
                                        .put("e", base64(numbers.getPublicExponent()))));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var unsigned = bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
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
