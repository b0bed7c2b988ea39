package org.doorway.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.doorway.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Lets reading go on after a fault: the fault is noted with its place, the value is left out, and the caller learns of
 * all of them at once. {@link Scalars} and {@link Shapes} find what does not fit, this what does not exist.
 */
final class FaultCollector extends DeserializationProblemHandler {
    private static final Object FAULTS = FaultCollector.class;

    /** Where the faults of one reading are kept; to be given to the reader as an attribute. */
    static Object key() {
        return FAULTS;
    }

    /** Notes a fault at the value being read, passes over it and reads nothing. */
    static <T> @Nullable T skip(JsonParser json, DeserializationContext context, String message) throws IOException {
        return skip(json, context, message, Map.of());
    }

    /** The same with a message that has something to fill in. */
    static <T> @Nullable T skip(JsonParser json, DeserializationContext context, String message, Map<String, ?> values)
            throws IOException {
        note(context, new Fault(pointer(json), message, values));
        json.skipChildren();
        return null;
    }

    @SuppressWarnings("unchecked")
    private static void note(DeserializationContext context, Fault fault) throws IOException {
        if (!(context.getAttribute(FAULTS) instanceof List<?> faults)) {
            // Read by somebody else's reader: fail as Jackson would.
            throw context.instantiationException(Object.class, fault.message());
        }
        if (faults.size() < StrictBodyReader.MOST_FAULTS) {
            ((List<Fault>) faults).add(fault);
        }
    }

    private static String pointer(JsonParser json) {
        return json.getParsingContext().pathAsPointer().toString();
    }

    /**
     * Jackson keeps a record's unknown properties back until the record is made, and their own place is gone by then:
     * the reader stands behind the object that they were in.
     */
    private static String pointer(JsonParser json, DeserializationContext context, String name) {
        return json == context.getParser()
                ? pointer(json)
                : pointer(context.getParser()) + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser json, JsonDeserializer<?> d, Object bean, String name)
            throws IOException {
        note(context, Fault.at(pointer(json, context, name), "unknown_property"));
        json.skipChildren();
        return true;
    }
}
