package org.doorway.privacy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals as a phone would, written from RFC 9180 with nothing but the JDK: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
 * AES-GCM, base mode, one message.
 *
 * @param keyBytes 32 for AES-256; the vectors in the RFC are for AES-128
 */
public record Rfc9180(int keyBytes) {
    private static final int HASH_BYTES = 32;
    private static final byte[] KEM = {'K', 'E', 'M', 0, 0x20};
    private static final byte[] NOTHING = {};

    public Rfc9180() {
        this(32);
    }

    /** The encapsulated key and the ciphertext, one after the other. */
    public byte[] seal(byte[] publicKey, String info, byte[] content) {
        try {
            var ephemeral = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            return join(
                    raw((XECPublicKey) ephemeral.getPublic()),
                    seal(ephemeral, publicKey, info.getBytes(StandardCharsets.UTF_8), NOTHING, content));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    byte[] seal(KeyPair ephemeral, byte[] publicKey, byte[] info, byte[] associated, byte[] content)
            throws GeneralSecurityException {
        var enc = raw((XECPublicKey) ephemeral.getPublic());
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(ephemeral.getPrivate());
        agreement.doPhase(publicKey(publicKey), true);
        var eae = extract(KEM, NOTHING, "eae_prk", agreement.generateSecret());
        var shared = expand(KEM, eae, "shared_secret", join(enc, publicKey), HASH_BYTES);
        var suite = new byte[] {'H', 'P', 'K', 'E', 0, 0x20, 0, 1, 0, (byte) (keyBytes == 32 ? 2 : 1)};
        var context = join(
                new byte[] {0},
                extract(suite, NOTHING, "psk_id_hash", NOTHING),
                extract(suite, NOTHING, "info_hash", info));
        var secret = extract(suite, shared, "secret", NOTHING);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(expand(suite, secret, "key", context, keyBytes), "AES"),
                new GCMParameterSpec(128, expand(suite, secret, "base_nonce", context, 12)));
        cipher.updateAAD(associated);
        return cipher.doFinal(content);
    }

    private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] material)
            throws GeneralSecurityException {
        return hmac(salt.length == 0 ? new byte[HASH_BYTES] : salt, join(labeled(suite, label), material));
    }

    private static byte[] expand(byte[] suite, byte[] key, String label, byte[] info, int length)
            throws GeneralSecurityException {
        // No more than 32 bytes are ever asked for: the first block is enough.
        var first = join(new byte[] {0, (byte) length}, labeled(suite, label), info, new byte[] {1});
        return Arrays.copyOf(hmac(key, first), length);
    }

    private static byte[] labeled(byte[] suite, String label) {
        return join("HPKE-v1".getBytes(StandardCharsets.US_ASCII), suite, label.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    static java.security.PublicKey publicKey(byte[] littleEndian) throws GeneralSecurityException {
        return KeyFactory.getInstance("X25519")
                .generatePublic(
                        new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, reversed(littleEndian))));
    }

    private static byte[] raw(XECPublicKey key) {
        var bigEndian = key.getU().toByteArray();
        return Arrays.copyOf(reversed(bigEndian), HASH_BYTES);
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
