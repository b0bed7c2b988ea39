package org.doorway.funder;

import static org.doorway.funder.AnswerKind.ELSEWHERE;
import static org.doorway.funder.AnswerKind.ESTIMATE;
import static org.doorway.funder.AnswerKind.NOT_RECORDED;
import static org.doorway.funder.AnswerKind.NOT_YET;
import static org.doorway.funder.AnswerKind.SITES;
import static org.doorway.funder.AnswerKind.WRITTEN;
import static org.doorway.report.document.PeriodUnit.DAY;
import static org.doorway.report.document.PeriodUnit.FISCAL_YEAR;
import static org.doorway.report.document.PeriodUnit.MONTH;
import static org.doorway.report.document.PeriodUnit.QUARTER;
import static org.doorway.report.document.PeriodUnit.WEEK;
import static org.doorway.report.document.PeriodUnit.YEAR;
import static org.doorway.report.document.ReportKind.PEOPLE;
import static org.doorway.report.document.ReportKind.SERVICES;
import static org.doorway.report.document.ReportKind.SUPPLIES;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportKind;

/**
 * The layouts, each with where it comes from. What its rows are called, and what of it could not be checked, is
 * {@code funder.CODE.*} of the printed bundle.
 */
enum Template {
    /**
     * What syringe services programs tell the state once a year. That these figures are reported, from July to June, is
     * in the annual report of 2020–2021, page 1; the paragraph of the law about reports was not at hand.
     */
    NC_ANNUAL(
            "https://www.ncdhhs.gov/divisions/public-health/north-carolina-safer-syringe-initiative",
            List.of(FISCAL_YEAR),
            Month.JULY,
            List.of(
                    TemplateRow.of("individuals", PEOPLE, "UNIQ_KNOWN"),
                    TemplateRow.of("individuals_range", PEOPLE, "UNIQ_RANGE"),
                    TemplateRow.of("contacts", SERVICES, "CONTACTS"),
                    TemplateRow.of("syringes_dispensed", SUPPLIES, "SYR_OUT"),
                    TemplateRow.of("syringes_returned", SUPPLIES, "SYR_IN"),
                    TemplateRow.of("syringes_returned_estimated", SUPPLIES, "SYR_IN_ESTIMATED"),
                    TemplateRow.of("naloxone_kits", SUPPLIES, "NLX_KITS"),
                    TemplateRow.notYet("reversals", "REVERSALS"),
                    TemplateRow.notYet("referrals", "REF_WANTED"),
                    TemplateRow.of("referrals_by_type", NOT_YET),
                    TemplateRow.of("county", NOT_RECORDED))),

    /** Needles and syringes distributed per person who injects: UNAIDS Indicator Registry, entry 465. */
    UNAIDS_NSP(
            "https://indicatorregistry.unaids.org/node/465",
            List.of(YEAR),
            Month.JANUARY,
            List.of(
                    TemplateRow.of("syringes_distributed", SUPPLIES, "SYR_OUT"),
                    TemplateRow.of("people_who_inject", ESTIMATE),
                    TemplateRow.of("syringes_per_person", SUPPLIES, "SYR_PER_PWID_YEAR"),
                    TemplateRow.of("sites", SITES),
                    TemplateRow.of("provider", WRITTEN))),

    /**
     * SSP Indicators Implementation Guide of the University of Washington: indicators 04 to 16, from its pages on service
     * coverage, service quality, engagement, overdose prevention and demographics. Those numbered 01 to 03 were not at hand.
     */
    SHARP_CORE(
            "https://sharpta.uw.edu/syringe-services-program-monitoring-and-evaluation-resources",
            List.of(YEAR, FISCAL_YEAR, QUARTER, MONTH, WEEK, DAY),
            Month.JULY,
            List.of(
                    TemplateRow.of("04_hours", ELSEWHERE),
                    TemplateRow.of("05_models", ELSEWHERE),
                    TemplateRow.of("06_visits", SERVICES, "VISITS"),
                    TemplateRow.of("07_activities", WRITTEN),
                    TemplateRow.of("08_barriers", WRITTEN),
                    TemplateRow.of("09_feedback", WRITTEN),
                    TemplateRow.of("10_decisions", WRITTEN),
                    TemplateRow.of("11_naloxone", SUPPLIES, "NLX_DOSES"),
                    TemplateRow.of("12_overdoses", NOT_RECORDED),
                    TemplateRow.notYet("13_reversals", "REVERSALS"),
                    TemplateRow.of("14_age", NOT_RECORDED),
                    TemplateRow.of("15_gender", NOT_RECORDED),
                    TemplateRow.of("16_race", NOT_RECORDED)));

    private final String url;
    private final List<PeriodUnit> periods;
    private final Month fiscalStart;
    private final List<TemplateRow> rows;

    Template(String url, List<PeriodUnit> periods, Month fiscalStart, List<TemplateRow> rows) {
        this.url = url;
        this.periods = periods;
        this.fiscalStart = fiscalStart;
        this.rows = rows;
    }

    static Optional<Template> byCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findAny();
    }

    /** What programs know it by, and the file is called: {@code nc-annual}. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String url() {
        return url;
    }

    /** Which periods it may be of, the usual one first. */
    List<PeriodUnit> periods() {
        return periods;
    }

    /** When the years begin that it means. */
    Month fiscalStart() {
        return fiscalStart;
    }

    List<TemplateRow> rows() {
        return rows;
    }

    boolean has(AnswerKind answer) {
        return rows.stream().anyMatch(row -> row.answer() == answer);
    }

    /** The indicators that it needs of a report. */
    List<String> indicators(ReportKind report) {
        return rows.stream()
                .filter(row -> row.report() == report && row.indicator() != null)
                .map(row -> String.valueOf(row.indicator()))
                .toList();
    }

    Set<ReportKind> reports() {
        return rows.stream()
                .map(TemplateRow::report)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
