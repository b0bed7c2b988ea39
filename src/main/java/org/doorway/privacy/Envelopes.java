package org.doorway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Words that were sealed before they came here: whoever seals them needs a public key only, and cannot open them
 * again.
 */
@ApplicationScoped
public class Envelopes {
    private final Keys keys;

    Envelopes(Keys keys) {
        this.keys = keys;
    }

    /** The key to seal to from now on. */
    public EnvelopeKeyView key() {
        return keys.envelope().current();
    }

    /** Whether there is a key of this name, the current one or one from before. */
    public boolean hasKey(String id) {
        return keys.envelope().known().contains(id);
    }

    /** Seals something here that is only to be opened later. */
    public byte[] seal(byte[] content, String info) {
        return keys.envelope().seal(content, info.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens an envelope: the encapsulated key and the ciphertext, one after the other.
     *
     * @param info what the envelope was bound to when it was sealed
     * @return empty when it was sealed to another key or for another purpose, or is damaged
     */
    public Optional<byte[]> open(byte[] sealed, String info) {
        return keys.envelope().open(sealed, info.getBytes(StandardCharsets.UTF_8));
    }
}
