package org.doorway.platform.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Accept-Language} header asks for. Understanding one costs more than most answers do, and more than in
 * proportion to its length: a long one asks for nothing, and what was understood is kept for whoever says the same.
 */
public final class AcceptedLanguages {
    /** Several times what browsers send of somebody who reads five languages. */
    public static final int LONGEST = 200;

    private static final int MOST_RANGES = 20;
    private static final int MOST_KNOWN = 200;

    private static final Cache<String, List<Locale.LanguageRange>> KNOWN =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private AcceptedLanguages() {}

    /** The ranges of a header, the best first; none when it has none, is no such header or is too long. */
    public static List<Locale.LanguageRange> of(@Nullable String header) {
        return header == null || header.isBlank() || !isShort(header)
                ? List.of()
                : KNOWN.get(header, AcceptedLanguages::read);
    }

    /**
     * A header in which somebody's own language comes before those of the caller.
     *
     * @param own a language tag, or a header of them
     */
    public static @Nullable String before(@Nullable String own, @Nullable String callers) {
        if (own == null || callers == null || of(callers).isEmpty()) {
            return own == null ? callers : own;
        }
        var both = own + "," + callers;
        return isShort(both) ? both : own;
    }

    private static boolean isShort(String header) {
        return header.length() <= LONGEST
                && header.chars().filter(character -> character == ',').count() < MOST_RANGES;
    }

    private static List<Locale.LanguageRange> read(String header) {
        try {
            return List.copyOf(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException notLanguages) {
            return List.of();
        }
    }
}
