package org.doorway.report.indicator;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.doorway.report.document.Breakdown;
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
 * @param counts code of the indicator that counts the same, where there is one; else its own
 * @param tiedTo indicators that tell it, or that it tells: it is published only where they are
 * @param divisions what it can be divided by, in reports that are
 * @param figure what it is made of; null: what it would be made of is not recorded yet
 * @param behind how many people can be behind it at most, where that is fewer than can be behind the rest
 */
public record Indicator(
        String code,
        String unit,
        String formula,
        @Nullable String source,
        Set<ReportKind> reports,
        Measure measure,
        String counts,
        Set<String> tiedTo,
        Set<Breakdown> divisions,
        @Nullable Function<Totals, ReportCell> figure,
        @Nullable ToLongFunction<Totals> behind) {
    static final String PERSON = "person";
    static final String SHARE = "share";

    /** What people took has no hour, and who came in which hour is not kept. */
    private static final Set<Breakdown> ALL_BUT_HOURS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Breakdown.HOUR)));

    /** An indicator that counts nothing that another counts, and is divided by everything but hours. */
    Indicator(
            String code,
            String unit,
            String formula,
            @Nullable String source,
            Set<ReportKind> reports,
            Measure measure,
            @Nullable Function<Totals, ReportCell> figure,
            @Nullable ToLongFunction<Totals> behind) {
        this(code, unit, formula, source, reports, measure, code, Set.of(), ALL_BUT_HOURS, figure, behind);
    }

    /** The same indicator, which counts what another one counts. */
    Indicator counting(String other) {
        return new Indicator(code, unit, formula, source, reports, measure, other, tiedTo, divisions, figure, behind);
    }

    /** The same indicator, which is published only where others are. */
    Indicator onlyWith(String... others) {
        return new Indicator(
                code, unit, formula, source, reports, measure, counts, Set.of(others), divisions, figure, behind);
    }

    /** The same indicator, which can be divided by this and nothing else. */
    Indicator dividedBy(Breakdown... by) {
        return new Indicator(code, unit, formula, source, reports, measure, counts, tiedTo, Set.of(by), figure, behind);
    }

    public boolean isRecorded() {
        return figure != null;
    }

    boolean countsPeople() {
        return kind() == ColumnKind.PEOPLE;
    }

    /** Whether it counts what people took, and people are behind it that took it. */
    public boolean isOfServices() {
        return behind != null && (measure == Measure.ITEMS || measure == Measure.ALL_ITEMS);
    }

    /** Whether it is about the period of a report, and not about the twelve months that end with it. */
    public boolean isOfPeriod() {
        return measure != Measure.RATIO_OF_A_YEAR;
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
        return measure.kind();
    }
}
