package org.doorway.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.doorway.platform.ids.Sha256;

/**
 * The keys that open envelopes, and the public half of the one that new envelopes are sealed to.
 *
 * @param current what phones seal to
 * @param known the names of all keys that open something
 */
record EnvelopeKeys(EnvelopeKeyView current, Set<String> known, HybridEncrypt sealing, HybridDecrypt opening) {
    private static final String SUITE = "DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM";
    private static final int NAME_BYTES = 8;

    /** Without a prefix of the library's own: an envelope is {@code enc || ct}, as any RFC 9180 library makes it. */
    static final HpkeParameters PARAMETERS = parameters();

    static EnvelopeKeys of(KeysetHandle keyset, HybridDecrypt opening) {
        try {
            var publicKeys = keyset.getPublicKeysetHandle();
            var names = new HashSet<String>();
            for (int i = 0; i < publicKeys.size(); i++) {
                names.add(name(bytes(publicKeys.getAt(i))));
            }
            var current = bytes(publicKeys.getPrimary());
            var view = new EnvelopeKeyView(
                    name(current),
                    SUITE,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(current));
            var sealing = publicKeys.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
            return new EnvelopeKeys(view, Set.copyOf(names), sealing, opening);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key file holds a key of the wrong kind.", broken);
        }
    }

    byte[] seal(byte[] content, byte[] info) {
        try {
            return sealing.encrypt(content, info);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<byte[]> open(byte[] sealed, byte[] info) {
        try {
            return Optional.of(opening.decrypt(sealed, info));
        } catch (GeneralSecurityException notForUs) {
            return Optional.empty();
        }
    }

    @AccessesPartialKey
    private static byte[] bytes(KeysetHandle.Entry entry) {
        return ((HpkePublicKey) entry.getKey()).getPublicKeyBytes().toByteArray();
    }

    /** Made of the key itself: whoever has the key can check what it is called. */
    private static String name(byte[] publicKey) {
        return Sha256.hex(publicKey, NAME_BYTES);
    }

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
