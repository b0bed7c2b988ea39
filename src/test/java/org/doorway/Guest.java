package org.doorway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody at the door, and all that the desk writes down of it. */
public final class Guest {
    private final Map<String, Object> request;

    private Guest(Map<String, Object> request) {
        this.request = request;
    }

    public static Guest aStranger() {
        return new Guest(Map.of());
    }

    public static Guest somebodyShowing(String code) {
        return aStranger().with("participantCode", code);
    }

    public static Guest somebodyShowing(CentreApi.Card card) {
        return somebodyShowing(card.code());
    }

    public Guest with(String property, Object value) {
        var more = new LinkedHashMap<>(request);
        more.put(property, value);
        return new Guest(more);
    }

    public Guest recordedAs(Object id) {
        return with("id", id.toString());
    }

    public Guest at(FreshSite site) {
        return with("site", site.code());
    }

    public Guest whoCame(Instant at) {
        return with("arrivedAt", at.toString());
    }

    /** One of an item. */
    public Guest taking(String item) {
        return taking(Map.of("item", item));
    }

    public Guest taking(String item, int given) {
        return taking(Map.of("item", item, "given", given));
    }

    public Guest taking(Map<String, ?> line) {
        var lines = new ArrayList<Object>((List<?>) request.getOrDefault("lines", List.of()));
        lines.add(line);
        return with("lines", lines);
    }

    /** The items of a bundle, as the menu shows it. */
    public Guest taking(List<Map<String, ?>> bundle) {
        var guest = this;
        for (var part : bundle) {
            guest = guest.taking((String) part.get("item"), (int) part.get("quantity"));
        }
        return guest;
    }

    Map<String, Object> request() {
        return request;
    }
}
