package org.doorway.participant.card;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one way to read what somebody types, says or scans as a code: for issuing it and for looking it up. */
public final class CodeText {
    /** The longest name that can be a code, in characters. */
    public static final int LONGEST = 100;

    // Joiners, direction marks and the like do not show; a keyboard that adds them must not hide a person.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\uFE00-\\uFE0F&&[^\\s]]");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private CodeText() {}

    /**
     * The eight characters of a random code, or else a name without case, invisible characters and surplus white
     * space, its {@link Strokes} those of a typewriter; null when nothing is left or the text is too long to be a code.
     */
    public static @Nullable String canonical(String typed) {
        if (isTooLong(typed)) {
            return null;
        }
        var plain = plain(typed);
        return plain.isEmpty()
                ? null
                : RandomCode.read(plain).map(RandomCode::characters).orElse(plain);
    }

    /** Whether this looks like a random code with something wrong in it. */
    public static boolean isMistyped(String typed) {
        return !isTooLong(typed) && RandomCode.isMistyped(plain(typed));
    }

    /** Whether this reads as a card's code, right or mistyped. */
    public static boolean isLikeCard(@Nullable String typed) {
        return typed != null && !isTooLong(typed) && RandomCode.isLike(plain(typed));
    }

    /** Whether there is anything to read. */
    public static boolean isVisible(@Nullable String typed) {
        return typed != null && canonical(typed) != null;
    }

    private static boolean isTooLong(String typed) {
        return typed.codePointCount(0, typed.length()) > LONGEST;
    }

    private static String plain(String typed) {
        // Strokes before: normalising takes some of them apart. And after: it makes others.
        var normal = Strokes.plain(Normalizer.normalize(Strokes.plain(typed), Normalizer.Form.NFKC));
        var text = INVISIBLE.matcher(normal).replaceAll("");
        // There and back: letters that share a capital, such as the three sigmas, or a small letter end as one.
        var caseless = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return WHITE_SPACE
                .matcher(Normalizer.normalize(caseless, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
