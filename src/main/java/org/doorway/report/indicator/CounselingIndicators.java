package org.doorway.report.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.doorway.report.document.AddedHours;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportKind;

/**
 * The indicators of counseling, each with its one definition. A report that is limited to a stop or a modality has none:
 * a session is at neither, and which of them would belong there nobody knows.
 */
public final class CounselingIndicators {
    public static final String ATTENDANCE = "GROUP_ATTEND";
    public static final String MEAN = "GROUP_MEAN";
    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);
    private static final int DIGITS_OF_HOURS = 2;

    private static final List<Indicator> ALL = List.of(
            of(
                            AddedHours.CODE,
                            "hour",
                            "Σ minutes ÷ 60, by type",
                            Measure.TIME,
                            sums -> hours(sums.minutes()),
                            CounselingSums::timed)
                    .dividedBy(Breakdown.SITE, Breakdown.DAY),
            of(
                            ATTENDANCE,
                            "head",
                            "Σ headcount of group sessions",
                            Measure.EVENTS,
                            sums -> ReportCell.of(sums.heads()),
                            CounselingSums::attending)
                    .dividedBy(Breakdown.SITE, Breakdown.DAY),
            // Divided, it would tell of parts what is not told of them otherwise.
            of(
                            MEAN,
                            "head_per_session",
                            "GROUP_ATTEND ÷ group sessions with a headcount",
                            Measure.RATIO,
                            CounselingIndicators::mean,
                            CounselingSums::attending)
                    .dividedBy());

    private CounselingIndicators() {}

    static void addTo(List<Indicator> all) {
        all.addAll(ALL);
    }

    public static boolean has(String code) {
        return ALL.stream().anyMatch(indicator -> indicator.code().equals(code));
    }

    private static Indicator of(
            String code,
            String unit,
            String formula,
            Measure measure,
            Function<CounselingSums, ReportCell> figure,
            ToLongFunction<CounselingSums> behind) {
        return new Indicator(
                code,
                unit,
                formula,
                null,
                Set.of(ReportKind.SERVICES),
                measure,
                totals -> totals.counseling() == null ? ReportCell.EMPTY : figure.apply(totals.counseling()),
                totals -> totals.counseling() == null ? 0 : behind.applyAsLong(totals.counseling()));
    }

    /** To the hundredth, which tells minutes apart; {@link AddedHours} makes hours of parts add up. */
    public static ReportCell hours(long minutes) {
        return ReportCell.of(
                BigDecimal.valueOf(minutes).divide(MINUTES_OF_HOUR, DIGITS_OF_HOURS, RoundingMode.HALF_UP));
    }

    /** To the tenth of a head; of no session there is none. */
    public static ReportCell mean(CounselingSums sums) {
        return sums.counted() == 0
                ? ReportCell.EMPTY
                : ReportCell.of(BigDecimal.valueOf(sums.heads())
                        .divide(BigDecimal.valueOf(sums.counted()), 1, RoundingMode.HALF_UP));
    }
}
