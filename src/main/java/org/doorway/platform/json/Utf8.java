package org.doorway.platform.json;

/**
 * What may stand in UTF-8 and nothing else, byte for byte. The parser of JSON forgives longer spellings of a character
 * than the shortest one, in which a slash does not look like a slash, and halves of surrogate pairs.
 */
final class Utf8 {
    private static final int ASCII = 0x80;
    private static final int FIRST_TRAILING = 0x80;
    private static final int LAST_TRAILING = 0xBF;

    private int trailing;
    private int least = FIRST_TRAILING;
    private int most = LAST_TRAILING;

    private Utf8() {}

    /** Whether some bytes are a text. */
    static boolean isText(byte[] bytes) {
        var utf8 = new Utf8();
        for (var next : bytes) {
            if (!utf8.continuesWith(next & 0xFF)) {
                return false;
            }
        }
        return utf8.trailing == 0;
    }

    private boolean continuesWith(int next) {
        if (trailing == 0) {
            return next < ASCII || begins(next);
        }
        if (next < least || next > most) {
            return false;
        }
        trailing--;
        least = FIRST_TRAILING;
        most = LAST_TRAILING;
        return true;
    }

    /** The table of well-formed byte sequences of the Unicode Standard (3-7). */
    private boolean begins(int first) {
        if (first < 0xC2 || first > 0xF4) {
            return false;
        }
        trailing = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        switch (first) {
            case 0xE0 -> least = 0xA0;
            case 0xED -> most = 0x9F;
            case 0xF0 -> least = 0x90;
            case 0xF4 -> most = 0x8F;
            default -> {
                // Any trailing byte will do.
            }
        }
        return true;
    }
}
