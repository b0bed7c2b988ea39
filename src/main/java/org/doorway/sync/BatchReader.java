package org.doorway.sync;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.doorway.platform.json.StrictBodyReader;
import org.doorway.platform.json.Utf8;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;

/** Reads a batch piece by piece: first what stands before the operations, then some operations at a time. */
final class BatchReader {
    private static final String OPERATIONS = "operations";

    private interface Reading<T> {
        T read() throws IOException;
    }

    private final JsonParser json;
    private final ObjectMapper mapper;
    private final ObjectReader values;
    private final StrictBodyReader strict;

    BatchReader(BatchBody body, ObjectMapper mapper, StrictBodyReader strict) throws IOException {
        this.json = strictly(() -> mapper.createParser(Utf8.checked(body.json())));
        this.mapper = mapper;
        // One value of many: others follow.
        this.values = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.strict = strict;
    }

    /**
     * What stands before the operations.
     *
     * @throws Problem {@code malformed-json}, or {@code invalid-input} with every fault
     */
    Batch head() throws IOException {
        return strictly(() -> {
            var first = json.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw notAnObject(first);
            }
            var head = mapper.createObjectNode();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY && name.equals(OPERATIONS)) {
                    return checked(head);
                }
                head.set(name, value());
            }
            requireEnd();
            return strict.read(Batch.class, mapper.writeValueAsBytes(head));
        });
    }

    /** The next operations; none: there are no more, and nothing else follows either. */
    List<Piece> next(int most) throws IOException {
        return strictly(() -> {
            var pieces = new ArrayList<Piece>(most);
            while (pieces.size() < most && json.nextToken() != JsonToken.END_ARRAY) {
                var from = json.currentTokenLocation().getByteOffset();
                var piece = value();
                pieces.add(new Piece(piece, json.currentLocation().getByteOffset() - from));
            }
            if (pieces.size() < most) {
                requireNothingMore();
            }
            return pieces;
        });
    }

    private JsonNode value() throws IOException {
        return values.readTree(json);
    }

    private Batch checked(ObjectNode head) throws IOException {
        var complete = head.has("id") && head.has("phone") && head.has("sentAt");
        head.putArray(OPERATIONS);
        try {
            return strict.read(Batch.class, mapper.writeValueAsBytes(head));
        } catch (Problem faulty) {
            var faults = new ArrayList<>(faulty.faults());
            if (!complete) {
                faults.add(Fault.at("/" + OPERATIONS, "comes_last"));
            }
            throw Problem.invalid(faults);
        }
    }

    private Problem notAnObject(JsonToken first) throws IOException {
        if (first == null) {
            return Problem.of(CommonError.MALFORMED_JSON);
        }
        value();
        requireEnd();
        return Problem.invalid(Fault.at("", "expected_object"));
    }

    private void requireNothingMore() throws IOException {
        if (json.nextToken() == JsonToken.FIELD_NAME) {
            throw Problem.invalid(Fault.at("/" + json.currentName(), "unknown_property"));
        }
        requireEnd();
    }

    private void requireEnd() throws IOException {
        if (json.nextToken() != null) {
            throw Problem.of(CommonError.MALFORMED_JSON);
        }
    }

    private static <T> T strictly(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (JsonProcessingException | CharConversionException | ZipException | EOFException notJson) {
            throw Problem.of(CommonError.MALFORMED_JSON);
        }
    }
}
