package org.doorway.visit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which visits a board shows: those of one local day of a site.
 *
 * @param until the end of the day, exclusive
 */
record BoardFilter(int site, Instant from, Instant until, BoardState state) {
    String condition() {
        return state.condition();
    }

    Map<String, Object> parameters(Instant now) {
        var parameters = new HashMap<String, Object>(Map.of("site", site, "from", from, "until", until));
        if (condition().contains(":now")) {
            parameters.put("now", now);
        }
        return parameters;
    }
}
