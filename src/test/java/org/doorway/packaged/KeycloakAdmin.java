package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Who sets up the sign-in of a centre: gives people an account, a role and the sites that they work at. */
final class KeycloakAdmin {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Keycloak keycloak;
    private final String users;
    private final String roles;

    KeycloakAdmin(Keycloak keycloak) {
        this.keycloak = keycloak;
        this.users = keycloak.address() + "/admin/realms/doorway/users";
        this.roles = keycloak.address() + "/admin/realms/doorway/roles/";
    }

    /** @param sites where the person works, or * */
    void add(String name, String role, String... sites) throws IOException, InterruptedException {
        var password = new JsonObject().put("type", "password").put("value", Keycloak.PASSWORD);
        var user = new JsonObject()
                .put("username", name)
                .put("enabled", true)
                .put("credentials", new JsonArray().add(password))
                .put("attributes", new JsonObject().put("sites", new JsonArray(List.of(sites))));
        var created = send("POST", users, user.encode());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var address = created.headers().firstValue("Location").orElseThrow();
        var described = new JsonObject(send("GET", roles + role, "").body());
        var given = send(
                "POST",
                address + "/role-mappings/realm",
                new JsonArray().add(described).encode());
        assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
    }

    /** A token that was asked for with a password, as no app of Doorway's may. */
    String tokenByPassword(String realm, String user) throws IOException, InterruptedException {
        var form = Form.of(Map.of(
                "grant_type", "password", "client_id", "admin-cli", "username", user, "password", Keycloak.PASSWORD));
        var answer = http.send(
                Form.post(keycloak.address() + "/realms/" + realm + "/protocol/openid-connect/token", form)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body()).getString("access_token");
    }

    private HttpResponse<String> send(String method, String address, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + tokenByPassword("master", Keycloak.ADMINISTRATOR))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
