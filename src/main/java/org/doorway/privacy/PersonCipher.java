package org.doorway.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * One person's data key, unwrapped: seals and opens any number of words about them with AES-256-GCM.
 *
 * <p>Every word is bound to its person and its place, such as {@code participant.chosen_name}: moved to another row or
 * column, it does not open.
 */
public final class PersonCipher {
    static final int KEY_BYTES = 32;

    private static final AesGcmParameters AES_256_GCM = parameters();

    private final UUID person;
    private final Aead aead;

    private PersonCipher(UUID person, Aead aead) {
        this.person = person;
        this.aead = aead;
    }

    /** A new data key for a person, as it is stored. */
    static byte[] newWrappedKey(UUID person, Aead wrapping) {
        try {
            return wrapping.encrypt(
                    SecretBytes.randomBytes(KEY_BYTES).toByteArray(InsecureSecretKeyAccess.get()), bytes(person));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @AccessesPartialKey
    static PersonCipher unwrap(UUID person, byte[] wrapped, Aead wrapping) {
        try {
            var key = SecretBytes.copyFrom(wrapping.decrypt(wrapped, bytes(person)), InsecureSecretKeyAccess.get());
            return new PersonCipher(
                    person,
                    AesGcmJce.create(AesGcmKey.builder()
                            .setParameters(AES_256_GCM)
                            .setKeyBytes(key)
                            .build()));
        } catch (GeneralSecurityException otherKeyFile) {
            throw new IllegalStateException("A person's key does not fit the key file", otherKeyFile);
        }
    }

    public byte[] seal(String place, String words) {
        try {
            return aead.encrypt(words.getBytes(StandardCharsets.UTF_8), binding(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The words that were sealed for this person at this place; whatever else is given stops the request. */
    public String open(String place, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, binding(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException forged) {
            throw new IllegalStateException("Sealed words do not belong where they were found", forged);
        }
    }

    private byte[] binding(String place) {
        var name = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + name.length)
                .put(bytes(person))
                .put(name)
                .array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
