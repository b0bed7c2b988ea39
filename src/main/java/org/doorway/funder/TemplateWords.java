package org.doorway.funder;

import java.util.Locale;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.language.Texts;
import org.jspecify.annotations.Nullable;

/** What the rows of a layout are called, and what there is to say about them. */
record TemplateWords(Template template, Locale language) {
    String title() {
        return of("title");
    }

    String of(String key) {
        return Texts.PRINTED.text(language, "funder." + template.code() + "." + key);
    }

    String of(TemplateRow row) {
        return of("row." + row.code());
    }

    /** Why there is no figure, or how it is to be read; null where there is nothing to say. */
    @Nullable String note(TemplateRow row) {
        var own = "funder." + template.code() + ".note." + row.code();
        if (Texts.PRINTED.has(language, own)) {
            return Texts.PRINTED.text(language, own);
        }
        var common = "funder.note." + Spelling.of(row.answer());
        return Texts.PRINTED.has(language, common) ? Texts.PRINTED.text(language, common) : null;
    }

    /** What stands where a figure would. */
    String instead(TemplateRow row) {
        return general("instead." + Spelling.of(row.answer()));
    }

    String general(String key) {
        return Texts.PRINTED.text(language, "funder." + key);
    }
}
