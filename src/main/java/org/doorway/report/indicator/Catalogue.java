package org.doorway.report.indicator;

import static org.doorway.report.document.ReportKind.GOALS;
import static org.doorway.report.document.ReportKind.PEOPLE;
import static org.doorway.report.document.ReportKind.SERVICES;
import static org.doorway.report.document.ReportKind.SUPPLIES;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * Every indicator, each with its one definition. The version counts up whenever a definition changes what it counts.
 * Titles and definitions in words are {@code indicator.CODE.*} of the printed bundle.
 */
public final class Catalogue {
    public static final String VERSION = "2";

    public static final String SYRINGE = "syringe";
    private static final int DIGITS = 4;
    static final String SHARP = "UW SHaRP";
    static final String OMM = "Overdose Measures Matter";
    private static final String NC = "North Carolina";
    static final String WIESSING = "Wiessing 2017";

    private static final List<Indicator> ALL = all();
    private static final Map<String, Indicator> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Indicator::code, Function.identity()));

    private Catalogue() {}

    public static List<Indicator> indicators() {
        return ALL;
    }

    public static Optional<Indicator> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static List<Indicator> all() {
        var all = new ArrayList<Indicator>();
        visits(all);
        SupplyIndicators.addTo(all);
        services(all);
        CounselingIndicators.addTo(all);
        notYet(all);
        return Collections.unmodifiableList(all);
    }

    private static void visits(List<Indicator> all) {
        var both = Set.of(SERVICES, PEOPLE);
        all.add(of(
                        "VISITS",
                        "visit",
                        "visits + Σ tally headcount",
                        SHARP + " #06",
                        both,
                        Measure.EVENTS,
                        Catalogue::visits)
                .dividedBy(Breakdown.values()));
        all.add(of(
                        "CONTACTS",
                        "contact",
                        "VISITS, deliveries by post among them",
                        NC,
                        Set.of(SERVICES),
                        Measure.EVENTS,
                        Catalogue::visits)
                .counting("VISITS")
                .dividedBy(Breakdown.values()));
        all.add(of(
                "UNIQ_KNOWN",
                Indicator.PERSON,
                "distinct participants",
                NC,
                Set.of(PEOPLE),
                Measure.PEOPLE,
                Totals::people));
        all.add(new Indicator(
                "ID_SHARE",
                Indicator.SHARE,
                "known visits ÷ VISITS",
                null,
                both,
                Measure.RATIO,
                totals -> ratio(totals.visits().known(), visits(totals)),
                Totals::people));
        all.add(new Indicator(
                "UNIQ_RANGE",
                Indicator.PERSON,
                "UNIQ_KNOWN … UNIQ_KNOWN + anonymous visits",
                null,
                Set.of(PEOPLE),
                Measure.RANGE,
                totals -> ReportCell.range(totals.people(), totals.mostPeople()),
                null));
        all.add(of(
                "NEW_KNOWN",
                Indicator.PERSON,
                "participants whose first visit, anywhere in the centre, is in the period",
                null,
                Set.of(PEOPLE),
                Measure.PEOPLE,
                totals -> totals.milestones().first()));
        all.add(of(
                "WELCOME_BACK",
                Indicator.PERSON,
                "known, back after 90 days or more",
                null,
                Set.of(PEOPLE),
                Measure.PEOPLE,
                totals -> totals.milestones().back()));
        all.add(of(
                        "PEOPLE_SERVED",
                        "served",
                        "Σ people served",
                        null,
                        both,
                        Measure.EVENTS,
                        totals -> totals.visits().served())
                .dividedBy(Breakdown.values()));
    }

    private static void services(List<Indicator> all) {
        all.add(service("ANALYSES", "sample", OMM, is("check.analysis")));
        all.add(service("OD_ONSITE", "response", null, is("od.response_onsite")));
        all.add(service("TESTS_HIV", "test", WIESSING, is("health.test.hiv")));
        all.add(service("TESTS_HCV", "test", WIESSING, is("health.test.hcv")));
        all.add(service("TESTS_STI", "test", WIESSING, is("health.test.sti")));
        all.add(service("VAX", "dose", WIESSING, is("health.vaccine")));
        all.add(service("WOUND", "session", WIESSING, is("health.wound")));
        all.add(service("MEALS", "meal", null, totals -> totals.as("meal")));
        all.add(service("SHOWERS", "shower", null, totals -> totals.as("shower")));
        all.add(service("LAUNDRY", "load", null, totals -> totals.as("laundry_load")));
        all.add(new Indicator(
                "GOALS_BY_STATE",
                "goal",
                "by life area and aim, as at the period's end",
                null,
                Set.of(GOALS),
                Measure.STATE,
                totals -> ReportCell.EMPTY,
                null));
    }

    private static void notYet(List<Indicator> all) {
        all.add(notYet("REVERSALS", "report", "Σ reversal reports", SHARP + " #13", SUPPLIES, Measure.EVENTS));
        all.add(notYet("REF_WANTED", "referral", "Σ referrals wanted", NC, SERVICES, Measure.EVENTS));
        all.add(notYet(
                "REF_CONNECTED",
                Indicator.SHARE,
                "connected ÷ (connected + could not connect); unknown shown",
                NC,
                SERVICES,
                Measure.RATIO));
        all.add(notYet(
                "REF_BLOCKED",
                "referral",
                "could not connect, by the provider's barrier",
                null,
                SERVICES,
                Measure.EVENTS));
        all.add(notYet(
                "ANY_POSITIVE",
                Indicator.SHARE,
                "participants who reported any better step ÷ participants asked",
                "Lee 2010",
                GOALS,
                Measure.RATIO));
    }

    private static long visits(Totals totals) {
        return totals.visits().visits() + totals.visits().heads();
    }

    private static Function<Totals, ItemSums> is(String code) {
        return totals -> totals.all(item -> item.code().equals(code));
    }

    static Indicator of(
            String code,
            String unit,
            String formula,
            @Nullable String source,
            Set<ReportKind> reports,
            Measure measure,
            ToLongFunction<Totals> figure) {
        Function<Totals, ReportCell> cell = totals -> ReportCell.of(figure.applyAsLong(totals));
        return new Indicator(code, unit, formula, source, reports, measure, cell, null);
    }

    /** Who takes a service is somebody; how many of them there are matters for who may see the figure. */
    private static Indicator service(
            String code, String unit, @Nullable String source, Function<Totals, ItemSums> taken) {
        return new Indicator(
                code,
                unit,
                "Σ given",
                source,
                Set.of(SERVICES),
                Measure.ITEMS,
                totals -> ReportCell.of(taken.apply(totals).given()),
                totals -> taken.apply(totals).takers());
    }

    static Indicator ratio(
            String code,
            String unit,
            String formula,
            String source,
            Measure measure,
            ToLongFunction<Totals> part,
            ToLongFunction<Totals> whole) {
        Function<Totals, ReportCell> figure = totals -> ratio(part.applyAsLong(totals), whole.applyAsLong(totals));
        return new Indicator(code, unit, formula, source, Set.of(SUPPLIES), measure, figure, null);
    }

    private static Indicator notYet(
            String code, String unit, String formula, @Nullable String source, ReportKind report, Measure measure) {
        return new Indicator(code, unit, formula, source, Set.of(report), measure, null, null);
    }

    /** Of nothing there is no share. */
    static ReportCell ratio(long part, long whole) {
        return whole == 0
                ? ReportCell.EMPTY
                : ReportCell.of(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
    }
}
