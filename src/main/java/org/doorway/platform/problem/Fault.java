package org.doorway.platform.problem;

import java.util.Map;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the body, or {@code ?name} for a query parameter
 * @param message what: the key of a message in the bundles, without the prefix {@code fault.}
 * @param values what the message's {@code {name}}s stand for; never anything personal
 */
public record Fault(String pointer, String message, Map<String, ?> values) {
    /** A fault whose message has nothing to fill in. */
    public static Fault at(String pointer, String message) {
        return new Fault(pointer, message, Map.of());
    }

    /** A fault whose message has one name to fill in. */
    public static Fault at(String pointer, String message, String name, Object value) {
        return new Fault(pointer, message, Map.of(name, value));
    }

    /** The same fault of a part, as the whole that the part stands in has it. */
    public Fault within(String place) {
        return new Fault(place + pointer, message, values);
    }
}
