package org.doorway.packaged;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorway.SignIn;

/**
 * A centre with a few sites, a short menu, all of it offered at the first of them, and people who have a code, set up
 * through the API as anybody would.
 */
public final class SmallCentre {
    public static final List<String> SITES = List.of("main", "harbour", "north", "van-1", "van-2", "annex");
    public static final List<String> ITEMS = List.of(
            "meal", "shower", "laundry", "syringe", "cooker", "filter", "water", "naloxone", "condom", "return");

    private static final Set<Integer> DONE = Set.of(200, 201);

    private final HttpLine line;
    private final String admin;
    private final String desk;

    private SmallCentre(HttpLine line, SignIn signIn) {
        this.line = line;
        this.admin = signIn.token("admin", "somebody-who-sets-up");
        this.desk = signIn.token("front_desk", "somebody-at-the-desk");
    }

    public static void setUp(int port, SignIn signIn) throws IOException {
        try (var line = HttpLine.open(port)) {
            new SmallCentre(line, signIn).furnish();
        }
    }

    /** The codes of that many new people, every other of whom has a chosen name. */
    public static List<String> codes(int port, SignIn signIn, int people) throws IOException {
        try (var line = HttpLine.open(port)) {
            var centre = new SmallCentre(line, signIn);
            var codes = new ArrayList<String>();
            for (int i = 0; i < people; i++) {
                codes.add(centre.codeOfSomebodyNew(
                        i % 2 == 0 ? new JsonObject().put("chosenName", "Wren " + i) : new JsonObject()));
            }
            return codes;
        }
    }

    private void furnish() throws IOException {
        for (var site : SITES) {
            send(
                    "POST",
                    "/sites",
                    admin,
                    new JsonObject().put("code", site).put("name", site).put("timeZone", "America/Los_Angeles"));
        }
        var labels = new JsonObject().put("en", "All of it");
        send(
                "PUT",
                "/menu-families/all",
                admin,
                new JsonObject().put("labels", labels).put("order", 1));
        for (var item : ITEMS) {
            var description = new JsonObject()
                    .put("labels", labels)
                    .put("family", "all")
                    .put("kind", item.equals("return") ? "return" : "supply")
                    .put("unit", "piece");
            send(
                    "POST",
                    "/menu-items",
                    admin,
                    new JsonObject().put("code", item).put("description", description));
            send(
                    "PUT",
                    "/sites/" + SITES.get(0) + "/offerings/" + item,
                    admin,
                    new JsonObject().put("order", ITEMS.indexOf(item)));
        }
    }

    private String codeOfSomebodyNew(JsonObject person) throws IOException {
        var id = send("POST", "/participants", desk, person).getString("id");
        return send("POST", "/participants/" + id + "/codes", desk, new JsonObject().put("kind", "random"))
                .getString("code");
    }

    private JsonObject send(String method, String path, String token, JsonObject body) throws IOException {
        line.send(HttpLine.request(method, "/api/v1" + path, token, body.encode()));
        var answer = line.answer();
        if (!DONE.contains(answer.status())) {
            throw new IllegalStateException(method + " " + path + " was answered " + answer.status() + ": "
                    + answer.json().encode());
        }
        return answer.json();
    }
}
