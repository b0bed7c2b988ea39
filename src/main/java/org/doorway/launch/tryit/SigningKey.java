package org.doorway.launch.tryit;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The RSA key that a local sign-in signs its tokens with, and whose public half the service trusts. */
public record SigningKey(RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {
    private static final int BITS = 2048;

    /** The key in a file that only its owner can read; a new one is written when there is none. */
    public static SigningKey readOrCreate(Path file) throws IOException {
        return parse(new SecretFile(file).readOrCreate(() -> encode(generate().privateKey())));
    }

    /** A new key that is kept nowhere. */
    public static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return new SigningKey((RSAPrivateCrtKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public half as {@code quarkus.oidc.public-key} takes it. */
    public String encodedPublicKey() {
        return encode(publicKey);
    }

    /** The public half as the numbers of a JSON Web Key: base64url, without sign or padding. */
    static String encodeNumber(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static SigningKey parse(String text) throws IOException {
        try {
            var keys = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
            var shared = (RSAPublicKey)
                    keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new SigningKey(secret, shared);
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            // Without the cause: parsers quote their input.
            throw new IOException("The file of the sign-in key does not hold one; delete it to get a new one.");
        }
    }

    private static String encode(java.security.Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
