package org.doorway.poster;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.doorway.platform.language.AcceptedLanguages;
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
    /** A country that nobody writes in otherwise would be one more poster that is the same as another. */
    private static final Set<Locale> KNOWN = Set.of(Locale.getAvailableLocales());

    /**
     * @param named the language that they have asked for, which comes before all others
     * @param accepted what their browser says
     */
    static Reader of(@Nullable String named, @Nullable String accepted) {
        var wanted = Objects.requireNonNullElse(AcceptedLanguages.before(named, accepted), "");
        var likes = AcceptedLanguages.of(wanted).isEmpty() ? "" : wanted;
        var language = Texts.best(likes);
        return new Reader(likes, language, manner(language, likes));
    }

    private static Locale manner(Locale language, String likes) {
        return AcceptedLanguages.of(likes).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .filter(liked -> liked.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .map(liked -> new Locale.Builder()
                        .setLanguage(liked.getLanguage())
                        .setRegion(liked.getCountry())
                        .build())
                .filter(KNOWN::contains)
                .orElse(language);
    }
}
