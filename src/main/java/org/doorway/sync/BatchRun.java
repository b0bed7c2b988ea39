package org.doorway.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.problem.ProblemView;
import org.doorway.sync.message.Batch;
import org.doorway.sync.message.PhoneClock;
import org.doorway.sync.message.PhoneOperation;
import org.doorway.sync.message.SyncError;
import org.jspecify.annotations.Nullable;

/** What one chunk of a batch has to know of those before it: what was applied, and what was refused. */
final class BatchRun {
    /** That an operation cannot be applied because of another one. */
    record Missing(UUID operation, Problem problem) {}

    private final Batch head;
    private final PhoneClock clock;
    private final Locale language;
    private final String path;
    private final Map<UUID, Known> done = new HashMap<>();
    private final Set<UUID> refused = new HashSet<>();
    private final Map<String, UUID> notCreated = new HashMap<>();
    private int count;

    /** @param path that was asked for, for problems to name */
    BatchRun(Batch head, PhoneClock clock, Locale language, String path) {
        this.head = head;
        this.clock = clock;
        this.language = language;
        this.path = path;
    }

    Batch head() {
        return head;
    }

    PhoneClock clock() {
        return clock;
    }

    /** Counts the operations of a chunk; answers with how many were before it. */
    int count(int more) {
        var before = count;
        count += more;
        return before;
    }

    int count() {
        return count;
    }

    /** A refusal as the phone's owner reads it. */
    ProblemView view(Problem problem) {
        return ProblemView.of(problem, language, path);
    }

    /** An operation that was applied in this batch, or found to be known. */
    @Nullable Known done(UUID operation) {
        return done.get(operation);
    }

    void isDone(PhoneOperation sent, Known known) {
        done.put(sent.id(), known);
        refused.remove(sent.id());
        if (sent.creates() != null) {
            notCreated.remove(sent.creates());
        }
    }

    void isRefused(PhoneOperation sent) {
        refused.add(sent.id());
        if (sent.creates() != null) {
            notCreated.put(sent.creates(), sent.id());
        }
    }

    /** What an operation depends on and is not there: because it says so, or because it is about what was not created. */
    Optional<Missing> missing(PhoneOperation sent, Set<UUID> known) {
        for (var other : sent.dependsOn()) {
            if (refused.contains(other)) {
                return Optional.of(new Missing(other, Problem.of(SyncError.DEPENDS_ON_REFUSED)));
            }
            if (!done.containsKey(other) && !known.contains(other)) {
                return Optional.of(new Missing(other, Problem.of(SyncError.DEPENDS_ON_MISSING)));
            }
        }
        return sent.isAbout()
                .map(notCreated::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(other -> new Missing(other, Problem.of(SyncError.DEPENDS_ON_REFUSED)));
    }
}
