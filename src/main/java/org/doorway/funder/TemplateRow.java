package org.doorway.funder;

import org.doorway.report.document.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * A row that a funder asks for.
 *
 * @param indicator the one that answers it, or will
 * @param report where that indicator is found
 */
record TemplateRow(
        String code,
        AnswerKind answer,
        @Nullable String indicator,
        @Nullable ReportKind report) {
    static TemplateRow of(String code, ReportKind report, String indicator) {
        return new TemplateRow(code, AnswerKind.INDICATOR, indicator, report);
    }

    static TemplateRow of(String code, AnswerKind answer) {
        return new TemplateRow(code, answer, null, null);
    }

    static TemplateRow notYet(String code, String indicator) {
        return new TemplateRow(code, AnswerKind.NOT_YET, indicator, null);
    }
}
