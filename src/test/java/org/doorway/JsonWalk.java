package org.doorway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes to a place in JSON by names and positions, which is most of what tests ask of an answer. */
final class JsonWalk {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String STEP = "(\\w+|size\\(\\)|'[^']*')(\\[-?\\d+])*";
    private static final Pattern PATH = Pattern.compile("(\\[-?\\d+])*" + "|" + STEP + "(\\." + STEP + ")*");
    private static final Pattern PART = Pattern.compile("'([^']*)'|\\[(-?\\d+)]|(size\\(\\))|(\\w+)");

    private JsonWalk() {}

    static boolean understands(String path) {
        return PATH.matcher(path).matches();
    }

    static @Nullable Object read(String body) {
        try {
            return MAPPER.readValue(body, Object.class);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(body, notJson);
        }
    }

    static @Nullable Object of(@Nullable Object json, String path) {
        var at = json;
        var parts = PART.matcher(path);
        while (at != null && parts.find()) {
            if (parts.group(2) != null) {
                at = at(at, Integer.parseInt(parts.group(2)));
            } else if (parts.group(3) != null) {
                at = at instanceof Map<?, ?> object ? object.size() : ((List<?>) at).size();
            } else {
                at = property(at, parts.group(1) == null ? parts.group(4) : parts.group(1));
            }
        }
        return at instanceof Double number ? (Object) number.floatValue() : at;
    }

    private static @Nullable Object at(Object list, int position) {
        var items = (List<?>) list;
        var index = position < 0 ? items.size() + position : position;
        return index < items.size() ? items.get(index) : null;
    }

    private static @Nullable Object property(Object json, String name) {
        if (json instanceof List<?> list) {
            var all = new ArrayList<@Nullable Object>();
            list.forEach(item -> all.add(item == null ? null : property(item, name)));
            return all;
        }
        return json instanceof Map<?, ?> object ? object.get(name) : null;
    }
}
