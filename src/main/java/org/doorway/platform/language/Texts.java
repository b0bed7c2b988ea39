package org.doorway.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences of one bundle, which people read, in every language of ours. */
public final class Texts {
    /** The languages that every sentence exists in; the first is used when none of them is asked for. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    /** What stands on paper and in files that people take with them: {@code messages/printed*.properties}. */
    public static final Texts PRINTED = new Texts("messages.printed");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    /** @param bundle the base name of its files on the class path, such as {@code messages.printed} */
    public Texts(String bundle) {
        this.bundle = bundle;
    }

    /** The sentence behind a key. */
    public String text(Locale language, String key) {
        return in(language).getString(key);
    }

    /** The sentence behind a key, each {@code {name}} in it replaced by the value of that name. */
    public String text(Locale language, String key, Map<String, ?> values) {
        var sentence = text(language, key);
        return values.isEmpty()
                ? sentence
                : NAME.matcher(sentence)
                        .replaceAll(name -> Matcher.quoteReplacement(
                                values.containsKey(name.group(1))
                                        ? String.valueOf(values.get(name.group(1)))
                                        : name.group()));
    }

    /** Whether there is a sentence behind a key. */
    public boolean has(Locale language, String key) {
        try {
            text(language, key);
            return true;
        } catch (MissingResourceException missing) {
            return false;
        }
    }

    /** The best of {@link #LANGUAGES} for an {@code Accept-Language} header. */
    public static Locale best(@Nullable String acceptLanguage) {
        var best = Locale.lookup(AcceptedLanguages.of(acceptLanguage), LANGUAGES);
        return best == null ? LANGUAGES.get(0) : best;
    }

    private ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(bundle, language, NO_MACHINE_LANGUAGE);
    }
}
