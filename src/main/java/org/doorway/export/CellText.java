package org.doorway.export;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.doorway.platform.language.Texts;
import org.doorway.report.document.ReportCell;
import org.jspecify.annotations.Nullable;

/** What stands in a field, as people read it in their language. */
final class CellText {
    private static final int DIGITS = 2;
    private static final String SHARE = "share";

    private final Locale language;

    CellText(Locale language) {
        this.language = language;
    }

    String of(ReportCell cell, @Nullable String unit) {
        if (cell.text() != null) {
            return cell.text();
        }
        if (cell.date() != null) {
            return cell.date().toString();
        }
        if (cell.withheld() != null) {
            return text("withheld", Map.of());
        }
        var from = cell.lessThan() != null
                ? text("fewer_than", Map.of("number", cell.lessThan()))
                : cell.number() == null ? "" : number(cell.number(), unit);
        return cell.upTo() == null ? from : from + " – " + number(cell.upTo(), unit);
    }

    String text(String key, Map<String, ?> values) {
        return Texts.PRINTED.text(language, "export." + key, values);
    }

    private String number(BigDecimal number, @Nullable String unit) {
        var format =
                SHARE.equals(unit) ? NumberFormat.getPercentInstance(language) : NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(SHARE.equals(unit) ? 1 : DIGITS);
        return format.format(number);
    }
}
