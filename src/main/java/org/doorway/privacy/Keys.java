package org.doorway.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The keys of the key file, read once. Read at start, so that a wrong file stops the start and not a visit. */
@Startup
@ApplicationScoped
public class Keys {
    private static final int MOST_BYTES = 32;

    private final PrfSet lookup;
    private final Aead wrapping;
    private final EnvelopeKeys envelope;

    @Inject
    Keys(PrivacySettings settings) {
        this(read(settings));
    }

    Keys(KeyMaterial material) {
        lookup = material.lookup();
        wrapping = material.wrapping();
        envelope = material.envelope();
    }

    private static KeyMaterial read(PrivacySettings settings) {
        try {
            return KeyMaterial.read(settings.keyFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("doorway.privacy.key-file cannot be read", unreadable);
        }
    }

    /**
     * A keyed hash: without the key file it can neither be recomputed nor tried out.
     *
     * @param purpose keeps hashes of one use from being equal to those of another
     * @param length in bytes, at most 32
     */
    public byte[] hash(String purpose, byte[] content, int length) {
        if (length > MOST_BYTES) {
            throw new IllegalArgumentException("A hash has 32 bytes at most");
        }
        var name = purpose.getBytes(StandardCharsets.UTF_8);
        // The byte between them keeps ("ab", "c") apart from ("a", "bc"): no purpose contains it.
        var input = new byte[name.length + 1 + content.length];
        System.arraycopy(name, 0, input, 0, name.length);
        System.arraycopy(content, 0, input, name.length + 1, content.length);
        try {
            return lookup.computePrimary(input, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Aead wrapping() {
        return wrapping;
    }

    EnvelopeKeys envelope() {
        return envelope;
    }
}
