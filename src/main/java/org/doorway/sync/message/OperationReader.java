package org.doorway.sync.message;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.json.StrictBodyReader;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Envelopes;

/** Reads the operations of a batch, and opens those that are sealed. */
@ApplicationScoped
public class OperationReader {
    /** What an envelope is bound to, before the operation's id. */
    static final String INFO = "doorway operation ";

    private final StrictBodyReader strict;
    private final Envelopes envelopes;
    private final long longest;

    OperationReader(StrictBodyReader strict, Envelopes envelopes, SyncSettings settings) {
        this.strict = strict;
        this.envelopes = envelopes;
        this.longest = settings.longestOperation().asLongValue();
    }

    /**
     * The operation as the phone sent it, out of its envelope.
     *
     * @throws Problem with every fault, or when the envelope stays closed
     */
    public PhoneOperation read(RawOperation raw) throws IOException {
        if (raw.json().length > longest) {
            throw Problem.of(CommonError.TOO_LARGE);
        }
        SentOperation sent = strict.read(SentOperation.class, raw.json());
        var dependsOn = requireNonNullElse(sent.dependsOn(), List.<UUID>of());
        return sent.sealed() == null
                ? sent.inTheOpen(dependsOn)
                : open(sent.id(), sent.sealed()).of(sent.id(), dependsOn);
    }

    private SealedOperation open(UUID id, Envelope envelope) throws IOException {
        if (!envelopes.hasKey(envelope.key())) {
            throw Problem.of(SyncError.ENVELOPE_KEY_UNKNOWN);
        }
        var content = envelopes
                .open(decoded(envelope.content()), INFO + id)
                .orElseThrow(() -> Problem.of(SyncError.ENVELOPE_UNREADABLE));
        try {
            return strict.read(SealedOperation.class, content);
        } catch (Problem faulty) {
            throw within("/sealed", faulty);
        }
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getUrlDecoder().decode(content);
        } catch (IllegalArgumentException damaged) {
            throw Problem.of(SyncError.ENVELOPE_UNREADABLE);
        }
    }

    /** The same refusal of a part of an operation. */
    public static Problem within(String part, Problem problem) {
        return problem.faults().isEmpty()
                ? problem
                : Problem.invalid(problem.faults().stream()
                        .map(fault -> fault.within(part))
                        .toList());
    }
}
