package org.doorway.platform.ids;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of contents: the same content has the same name, and nobody finds another one with that name (SHA-256). */
public final class Sha256 {
    private Sha256() {}

    /** For a content that comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform has it.
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** @param bytes how many of its 32 bytes are enough here */
    public static String hex(byte[] content, int bytes) {
        return HexFormat.of().formatHex(of(content), 0, bytes);
    }
}
