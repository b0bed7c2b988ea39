package org.doorway.menu;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.doorway.platform.language.Texts;

/** What one of an item is called: as the centre says it, else as {@code messages/units*.properties} do. */
final class Units {
    private static final Texts KNOWN = new Texts("messages.units");

    private Units() {}

    /**
     * The unit by language; in English at least, where it is called what it is unless somebody says otherwise.
     *
     * @param theirs what the centre calls it, by language
     */
    static Map<String, String> labels(String unit, Map<String, String> theirs) {
        var key = unit.strip().toLowerCase(Locale.ROOT);
        var labels = new LinkedHashMap<String, String>();
        labels.put("en", unit);
        Texts.LANGUAGES.stream()
                .filter(language -> KNOWN.has(language, key))
                .forEach(language -> labels.put(language.toLanguageTag(), KNOWN.text(language, key)));
        labels.putAll(theirs);
        return labels;
    }
}
