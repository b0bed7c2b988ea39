package org.doorway.sync.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorway.platform.json.StrictBodyReader;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a batch piece by piece. Where its operations stand last they are handed out as they come in; where they stand
 * before what is needed for applying them, they are kept until that is there.
 */
public final class BatchReader {
    private static final String OPERATIONS = "\"operations\"";
    private static final Set<String> NEEDED = Set.of("\"id\"", "\"phone\"", "\"sentAt\"");

    private final RawJson json;
    private final StrictBodyReader strict;
    private final int most;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final Set<String> names = new HashSet<>();
    private final Deque<RawOperation> kept = new ArrayDeque<>();
    private int count;
    private boolean isAmongOperations;
    private @Nullable Problem end;

    /** @param most operations that a batch may have; of more than that, one more is enough to tell */
    public BatchReader(BatchBody body, StrictBodyReader strict, int most) {
        this.json = new RawJson(body.json());
        this.strict = strict;
        this.most = most;
    }

    /**
     * What stands around the operations.
     *
     * @throws Problem {@code malformed-json}, or {@code invalid-input} with every fault
     */
    public Batch head() throws IOException {
        try {
            if (!json.skip('{')) {
                var other = json.value();
                requireOver();
                return strict.read(Batch.class, other);
            }
            if (!json.skip('}')) {
                members();
            }
            if (!isAmongOperations) {
                requireOver();
            }
        } catch (RawJson.Lost lost) {
            throw lost();
        }
        if (head.size() == 0) {
            head.write('{');
        }
        head.write('}');
        return strict.read(Batch.class, head.toByteArray());
    }

    /** Reads properties until there are no more, or until the operations can be handed out as they come in. */
    private void members() throws IOException {
        do {
            var name = name();
            if (name.equals(OPERATIONS) && json.skip('[')) {
                add(name, new byte[] {'[', ']'});
                isAmongOperations = true;
                if (names.containsAll(NEEDED)) {
                    return;
                }
                keepAll();
            } else {
                add(name, json.value());
            }
        } while (json.skip(','));
        json.expect('}');
    }

    private String name() throws IOException {
        var name = new String(json.value(), StandardCharsets.UTF_8);
        if (name.charAt(0) != '"' || !names.add(name)) {
            throw new RawJson.Lost();
        }
        json.expect(':');
        return name;
    }

    private void add(String name, byte[] value) {
        head.write(head.size() == 0 ? '{' : ',');
        head.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        head.write(':');
        head.writeBytes(value);
    }

    private void keepAll() throws IOException {
        while (isAmongOperations && hasAnother()) {
            var raw = new RawOperation(json.value());
            if (count++ <= most) {
                kept.add(raw);
            }
        }
    }

    /** The next operations; none: there are no more, and nothing else follows either. */
    public List<RawOperation> next(int size) throws IOException {
        var operations = new ArrayList<RawOperation>(size);
        while (operations.size() < size && !kept.isEmpty()) {
            operations.add(kept.remove());
        }
        try {
            while (operations.size() < size && end == null && isAmongOperations) {
                if (hasAnother()) {
                    operations.add(new RawOperation(json.value()));
                    count++;
                } else {
                    requireNothingMore();
                }
            }
        } catch (RawJson.Lost lost) {
            end = lost();
        } catch (Problem tooLarge) {
            end = tooLarge;
        }
        if (operations.isEmpty() && end != null) {
            throw end;
        }
        return operations;
    }

    private boolean hasAnother() throws IOException {
        if (count == 0 ? !json.skip(']') : json.skip(',')) {
            return true;
        }
        if (count > 0) {
            json.expect(']');
        }
        isAmongOperations = false;
        return false;
    }

    private void requireNothingMore() throws IOException {
        if (json.skip(',')) {
            var name = name();
            throw Problem.invalid(Fault.at("/" + name.substring(1, name.length() - 1), "unknown_property"));
        }
        json.expect('}');
        requireOver();
    }

    private void requireOver() throws IOException {
        if (!json.isOver()) {
            throw new RawJson.Lost();
        }
    }

    /** Says from which operation on nothing can be told apart any more, so that it is known whose fault it is. */
    private Problem lost() {
        return isAmongOperations
                ? Problem.of(SyncError.BATCH_BREAKS_OFF, Map.of("position", count))
                : Problem.of(CommonError.MALFORMED_JSON);
    }
}
