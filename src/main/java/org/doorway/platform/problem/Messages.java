package org.doorway.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The sentences that people read, from the bundles {@code messages/messages_*.properties}. */
public final class Messages {
    /** The languages that every message exists in; the first is used when none of them is asked for. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private static final String BUNDLE = "messages.messages";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The sentence behind a key, each {@code {name}} in it replaced by the value of that name. */
    public static String text(Locale language, String key, Map<String, ?> values) {
        var pattern =
                ResourceBundle.getBundle(BUNDLE, language, NO_MACHINE_LANGUAGE).getString(key);
        if (values.isEmpty()) {
            return pattern;
        }
        return NAME.matcher(pattern)
                .replaceAll(match -> values.containsKey(match.group(1))
                        ? java.util.regex.Matcher.quoteReplacement(String.valueOf(values.get(match.group(1))))
                        : java.util.regex.Matcher.quoteReplacement(match.group()));
    }

    /** Whether a sentence exists for a key. */
    public static boolean has(Locale language, String key) {
        try {
            ResourceBundle.getBundle(BUNDLE, language, NO_MACHINE_LANGUAGE).getString(key);
            return true;
        } catch (MissingResourceException missing) {
            return false;
        }
    }

    /** The best of {@link #LANGUAGES} for an {@code Accept-Language} header. */
    public static Locale language(@org.jspecify.annotations.Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return LANGUAGES.get(0);
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? LANGUAGES.get(0) : best;
        } catch (IllegalArgumentException notALanguage) {
            return LANGUAGES.get(0);
        }
    }
}
