package org.doorway.poster;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorway.platform.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads the poster.
 *
 * @param likes the languages that they like, as in {@code Accept-Language}
 * @param language the best of ours for them: that of sentences
 * @param manner the same with their country, if they have said it: how they write numbers and dates
 */
record Reader(String likes, Locale language, Locale manner) {
    /**
     * @param named the language that they have asked for, which comes before all others
     * @param accepted what their browser says
     */
    static Reader of(@Nullable String named, @Nullable String accepted) {
        var likes = Stream.of(named, ranges(accepted).isEmpty() ? null : accepted)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
        var language = Texts.best(likes);
        return new Reader(likes, language, manner(language, likes));
    }

    private static Locale manner(Locale language, String likes) {
        return ranges(likes).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .filter(liked -> liked.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .map(liked -> new Locale.Builder()
                        .setLanguage(liked.getLanguage())
                        .setRegion(liked.getCountry())
                        .build())
                .orElse(language);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String accepted) {
        try {
            return accepted == null || accepted.isBlank() ? List.of() : Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException notLanguages) {
            return List.of();
        }
    }
}
