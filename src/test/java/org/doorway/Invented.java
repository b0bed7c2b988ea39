package org.doorway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts invented values, which stay the same, in place of what the service makes anew each time. */
final class Invented {
    static final String CURSOR = "AAYmE2lTtAABmPOifBF9PppVPx9LDC0Q";
    static final Instant BEGIN = Instant.parse("2026-11-22T17:41:00Z");

    private static final int MOST = 3;
    private static final String GIVEN = "0198f3a2-7c11-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SOMEBODY = Pattern.compile("(front_desk|counselor|manager)-" + ID);
    private static final Pattern CODE = Pattern.compile("\"[0-9A-Z]{4}-[0-9A-Z]{4}\"");
    private static final Pattern CALENDAR = Pattern.compile("[\\w-]{20,}\\.ics");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Map<String, String> SECRETS = Map.of(
            "next", CURSOR,
            "cursor", "3f1f4b0c2d10a8e93f1f4b0c2d10a8e9",
            "publicKey", "OUjP4K0d22lXeA5ZB3GVraBsVlBrAnMpeUqwLKgIFcQ",
            "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "svg", "<svg width=\"29\" height=\"29\" .../>",
            "png", "data:image/png;base64,iVBORw0KGgo...");

    private final Instant begun;
    private final Map<String, String> ids = new HashMap<>();

    /** @param begun when the requests began whose times are shown */
    Invented(Instant begun) {
        this.begun = begun;
    }

    JsonNode of(JsonNode real) {
        var cut = real.deepCopy();
        shorten(cut);
        hide(cut);
        var text = SOMEBODY.matcher(cut.toString()).replaceAll("robin");
        text = ID.matcher(text).replaceAll(id -> id(id.group()));
        text = CODE.matcher(text).replaceAll("\"K7Q2-M4XW\"");
        text = CALENDAR.matcher(text).replaceAll("q0cT1mW8sV3nEoZ2rY5uPxLd.ics");
        return Description.parse(TIME.matcher(text).replaceAll(time -> time(time.group())));
    }

    private String id(String real) {
        return real.startsWith(GIVEN)
                ? real
                : ids.computeIfAbsent(
                        real, id -> GIVEN + id.charAt(14) + "d3e-9a55-3f1f4b0c4" + "%03d".formatted(ids.size() + 1));
    }

    private String time(String real) {
        var at = Instant.parse(real);
        var since = Duration.between(begun, at);
        return since.isNegative() || since.toMinutes() > 1
                ? real
                : BEGIN.plus(since).toString();
    }

    /** Three of something show how a list looks. */
    private static void shorten(JsonNode node) {
        node.forEach(Invented::shorten);
        if (node instanceof ArrayNode list) {
            while (list.size() > MOST) {
                list.remove(list.size() - 1);
            }
        }
    }

    private static void hide(JsonNode node) {
        node.forEach(Invented::hide);
        if (node instanceof ObjectNode object) {
            SECRETS.forEach((name, value) -> {
                if (object.path(name).isTextual()) {
                    object.put(name, value);
                }
            });
            // What was changed since is asked for with the cursor of a bundle.
            if (object.path("after").asText().matches("[0-9a-f]{32}")) {
                object.put("after", SECRETS.get("cursor"));
            }
            if (object.has("publicKey")) {
                object.put("id", "3f1f4b0c2d10a8e9");
            }
        }
    }
}
