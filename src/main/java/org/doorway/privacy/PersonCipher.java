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
 * One person's data key, unwrapped: seals and opens any number of words about them with AES-256-GCM. What several share
 * has a key of its own ({@link SharedKeys}), and stands here in the person's stead.
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
        return wrap(person, newKey(), wrapping);
    }

    /** A new data key, as nothing may store it. */
    static byte[] newKey() {
        return SecretBytes.randomBytes(KEY_BYTES).toByteArray(InsecureSecretKeyAccess.get());
    }

    static byte[] wrap(UUID person, byte[] key, Aead wrapping) {
        try {
            return wrapping.encrypt(key, bytes(person));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PersonCipher unwrap(UUID person, byte[] wrapped, Aead wrapping) {
        return of(person, unwrapped(person, wrapped, wrapping));
    }

    static byte[] unwrapped(UUID person, byte[] wrapped, Aead wrapping) {
        try {
            return wrapping.decrypt(wrapped, bytes(person));
        } catch (GeneralSecurityException otherKeyFile) {
            throw new IllegalStateException("A person's key does not fit the key file", otherKeyFile);
        }
    }

    @AccessesPartialKey
    static PersonCipher of(UUID person, byte[] key) {
        try {
            return new PersonCipher(
                    person,
                    AesGcmJce.create(AesGcmKey.builder()
                            .setParameters(AES_256_GCM)
                            .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                            .build()));
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalStateException("What was stored as a key is none", notAKey);
        }
    }

    public byte[] seal(String place, String words) {
        return seal(place, words.getBytes(StandardCharsets.UTF_8));
    }

    byte[] seal(String place, byte[] content) {
        try {
            return aead.encrypt(content, binding(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The words that were sealed for this person at this place; whatever else is given stops the request. */
    public String open(String place, byte[] sealed) {
        return new String(opened(place, sealed), StandardCharsets.UTF_8);
    }

    byte[] opened(String place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, binding(place));
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
