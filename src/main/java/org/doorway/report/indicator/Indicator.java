package org.doorway.report.indicator;

import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure with a definition.
 *
 * @param unit what it counts, as programs read it
 * @param formula in the words of the catalogue
 * @param source where it is in use, if that is known
 * @param reports which it belongs to
 * @param figure what it is made of; null: what it would be made of is not recorded yet
 * @param behind how many people can be behind it at most, where that is fewer than can be behind the rest
 */
public record Indicator(
        String code,
        String unit,
        String formula,
        @Nullable String source,
        Set<ReportKind> reports,
        @Nullable Function<Totals, ReportCell> figure,
        @Nullable ToLongFunction<Totals> behind) {
    static final String PERSON = "person";
    static final String SHARE = "share";

    public boolean isRecorded() {
        return figure != null;
    }

    boolean countsPeople() {
        return unit.equals(PERSON);
    }

    /** Whether it counts what people took, and people are behind it that took it. */
    public boolean isOfServices() {
        return behind != null
                && kind() == ColumnKind.NUMBER
                && reports.contains(ReportKind.SERVICES)
                && !CounselingIndicators.ALL.contains(code);
    }

    /** Its figure, whoever may see it. */
    ReportCell of(Totals totals) {
        return figure == null ? ReportCell.EMPTY : figure.apply(totals);
    }

    /** How many people can be behind its figure at most. */
    public long peopleBehind(Totals totals) {
        return behind == null ? totals.mostPeople() : behind.applyAsLong(totals);
    }

    public ColumnKind kind() {
        if (countsPeople()) {
            return ColumnKind.PEOPLE;
        }
        return unit.equals(SHARE) || unit.contains("_per_") ? ColumnKind.RATIO : ColumnKind.NUMBER;
    }
}
