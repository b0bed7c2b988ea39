package org.doorway.report.indicator;

import java.util.Locale;
import org.doorway.platform.language.Texts;

/** What indicators are called, and mean, in the languages that people read. */
public final class IndicatorWords {
    private IndicatorWords() {}

    public static String title(Locale language, Indicator indicator) {
        return Texts.PRINTED.text(language, "indicator." + indicator.code());
    }

    static String definition(Locale language, Indicator indicator) {
        return Texts.PRINTED.text(language, "indicator." + indicator.code() + ".definition");
    }
}
