package org.doorway.participant.card;

import java.util.HashMap;
import java.util.Map;

/**
 * Small strokes in names that keyboards make different characters of, without anybody choosing: the apostrophe of
 * O'Malley, quotation marks, hyphens and dashes. Each kind is read as the one that every keyboard has. Nothing else is
 * taken for something that it looks like.
 */
final class Strokes {
    /** Typographic, typewriter, modifier letters, primes, accents by themselves, and those of Hebrew, Greek, Armenian. */
    private static final String APOSTROPHES = "\u2018\u2019\u201A\u201B\u2039\u203A\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF"
            + "\u02C8\u02CA\u02CB\u2032\u2035\u00B4`\u055A\u05F3\u0384\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\uA78B\uA78C\uFF07";

    private static final String QUOTATION_MARKS =
            "\u201C\u201D\u201E\u201F\u00AB\u00BB\u02BA\u02DD\u02EE\u2033\u2036\u05F4\u301D\u301E\u301F\uFF02";

    /** Those that Unicode does not count among its dashes. */
    private static final String OTHER_DASHES = "\u2212\u2043\u02D7\u207B\u208B";

    private static final Map<Character, Character> READ_AS = new HashMap<>();

    static {
        readAs('\'', APOSTROPHES);
        readAs('"', QUOTATION_MARKS);
        readAs('-', OTHER_DASHES);
    }

    private Strokes() {}

    private static void readAs(char plain, String others) {
        others.chars().forEach(other -> READ_AS.put((char) other, plain));
    }

    /** The same text with the strokes of a typewriter. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(character -> plain.append(plain((char) character)));
        return plain.toString();
    }

    private static char plain(char character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION
                ? '-'
                : READ_AS.getOrDefault(character, character);
    }
}
