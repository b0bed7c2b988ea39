package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An app that staff sign in with: it goes through the authorization code flow with PKCE, and stands in for the person
 * before the login form too.
 *
 * @param realm where staff reach the realm
 * @param client what the realm knows the app by
 * @param redirect where the app is told the outcome
 */
record StaffApp(String realm, String client, String redirect) {
    static final String VERIFIER = "known-to-the-app-alone-and-at-least-43-characters-long";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    /** An access token of somebody who types in their name and password. */
    String token(String user) throws IOException, InterruptedException {
        var answer = redeem(code(user), VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body()).getString("access_token");
    }

    /** What the app is told at its address once somebody has signed in. */
    String code(String user) throws IOException, InterruptedException {
        var form = ask(Map.of("code_challenge", challenge(), "code_challenge_method", "S256"));
        var action = ACTION.matcher(form.body());
        assertThat(action.find()).as(form.body()).isTrue();
        var filledIn = Form.of(Map.of("username", user, "password", Keycloak.PASSWORD));
        // By hand: a browser sends cookies marked "Secure" to this machine without TLS too, Java's client does not.
        var cookies = form.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        var request = Form.post(action.group(1).replace("&amp;", "&"), filledIn).header("Cookie", cookies);
        var told = told(HTTP.send(request.build(), BodyHandlers.ofString()));
        assertThat(told).containsKey("code");
        return told.get("code");
    }

    /** The app's request to sign somebody in; for the rest of what it says, see {@code more}. */
    HttpResponse<String> ask(Map<String, String> more) throws IOException, InterruptedException {
        var parameters = new HashMap<>(more);
        parameters.put("client_id", client);
        parameters.put("redirect_uri", redirect);
        parameters.put("response_type", "code");
        parameters.put("scope", "openid");
        var address = URI.create(realm + "/protocol/openid-connect/auth?" + Form.of(parameters));
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** What stands in the address that the app is called back at. */
    Map<String, String> told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith(redirect + "?");
        return Form.read(address);
    }

    /** Asks for the tokens that a code stands for. */
    HttpResponse<String> redeem(String code, String verifier) throws IOException, InterruptedException {
        var form = Form.of(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "redirect_uri",
                redirect,
                "code",
                code,
                "code_verifier",
                verifier));
        return HTTP.send(
                Form.post(realm + "/protocol/openid-connect/token", form).build(), BodyHandlers.ofString());
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
