package org.doorway.sync.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the phone sent it, out of its envelope, and nothing in it corrected. What it means for the service is
 * understood in {@code Prepared}.
 *
 * @param at by the phone's clock
 * @param basedOn the version of what it changes that the phone had read; null: it does not say
 * @param body null: there was none, which is not the same as an empty one
 */
public record PhoneOperation(
        UUID id,
        Instant at,
        String type,
        Map<String, String> path,
        @Nullable Map<String, Object> body,
        @Nullable Integer basedOn,
        List<UUID> dependsOn) {

    /** What the body says; nothing where there was none. */
    public Map<String, Object> said() {
        return body == null ? Map.of() : body;
    }

    /** The id of what the operation creates; null: it creates nothing, or the service is to choose. */
    public @Nullable String creates() {
        return said().get("id") instanceof String chosen ? oneSpelling(chosen) : null;
    }

    /** The ids of what the operation is about, as far as it says. */
    public Stream<String> isAbout() {
        return path.values().stream().map(PhoneOperation::oneSpelling);
    }

    private static String oneSpelling(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /**
     * An id in the path.
     *
     * @throws Problem {@code invalid-input} when it is not there or is no id
     */
    public UUID id(String name) {
        var text = path.get(name);
        if (text == null) {
            throw Problem.invalid(Fault.at("/path/" + name, "missing"));
        }
        try {
            return Ids.read(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid(Fault.at("/path/" + name, "not_a_uuid"));
        }
    }

    /** What has to be the same when it is sent again, beside the meaning of its body. */
    public Map<String, Object> aboutAndAt() {
        var about = isAbout().sorted().toList();
        return basedOn == null
                ? Map.of("at", at, "about", about)
                : Map.of("at", at, "about", about, "basedOn", basedOn);
    }
}
