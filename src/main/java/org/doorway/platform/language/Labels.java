package org.doorway.platform.language;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses among labels by language (BCP 47 tags to texts). */
public final class Labels {
    /** What a language tag looks like, for the keys of a map of labels. */
    public static final String TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private Labels() {}

    /**
     * The label in the best language: the first of {@code Accept-Language} that there is, else English, else the first
     * by tag, so that the same label is shown every time.
     */
    public static String choose(Map<String, String> labels, @Nullable String acceptLanguage) {
        return chosen(labels, acceptLanguage).getValue();
    }

    /** The same, behind the tag of its language. */
    public static Map.Entry<String, String> chosen(Map<String, String> labels, @Nullable String acceptLanguage) {
        var best = Locale.lookupTag(AcceptedLanguages.of(acceptLanguage), labels.keySet());
        var tag = best == null ? "en" : best;
        return labels.entrySet().stream()
                .filter(label -> label.getKey().equalsIgnoreCase(tag))
                .findFirst()
                .or(() -> labels.entrySet().stream().min(Map.Entry.comparingByKey()))
                .orElseThrow();
    }
}
