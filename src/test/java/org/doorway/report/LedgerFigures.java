package org.doorway.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.doorway.report.document.Period;
import org.doorway.report.summary.Ledger;
import org.doorway.report.summary.Ledger.Entry;
import org.doorway.report.summary.Ledger.Item;
import org.doorway.report.summary.Ledger.Line;
import org.doorway.report.summary.Ledger.Part;

/**
 * Every indicator a second time, counted the slow way: each by going through all of a ledger. Shares nothing with the
 * reports but what the indicators mean. Figures are told as texts: {@code 12}, {@code 0.3333}, {@code 3…17} of a range,
 * and nothing of a share of nothing.
 */
final class LedgerFigures {
    /** How many people inject where the centre works, in these tests. */
    static final int INJECTING = 37;

    private static final Map<String, Function<LedgerFigures, String>> ALL = Map.ofEntries(
            Map.entry("VISITS", figures -> whole(figures.came())),
            Map.entry("CONTACTS", figures -> whole(figures.came())),
            Map.entry("UNIQ_KNOWN", figures -> whole(figures.people())),
            Map.entry("ID_SHARE", figures -> ratio(figures.known().size(), figures.came())),
            Map.entry(
                    "UNIQ_RANGE",
                    figures -> figures.people() + "…"
                            + (figures.people()
                                    + figures.came()
                                    - figures.known().size())),
            Map.entry("NEW_KNOWN", figures -> whole(figures.peopleOf(figures::isFirst))),
            Map.entry("WELCOME_BACK", figures -> whole(figures.peopleOf(figures::isBack))),
            Map.entry("PEOPLE_SERVED", figures -> whole(figures.sum(entry -> entry.served))),
            Map.entry("SYR_OUT", figures -> whole(figures.syringes())),
            Map.entry("SYR_IN", figures -> whole(figures.counting("syringe_returned", line -> line.given))),
            Map.entry(
                    "SYR_IN_ESTIMATED",
                    figures -> whole(figures.counting("syringe_returned", line -> line.estimated ? line.given : 0))),
            Map.entry(
                    "RETURN_RATIO",
                    figures -> ratio(figures.counting("syringe_returned", line -> line.given), figures.syringes())),
            Map.entry(
                    "SYR_PER_PWID_YEAR",
                    figures -> ratio(figures.during(figures.twelveMonths()).syringes(), INJECTING)),
            Map.entry(
                    "SYR_PER_UNIQ",
                    figures -> ratio(figures.where(entry -> entry.who != null).syringes(), figures.people())),
            Map.entry(
                    "SECONDARY",
                    figures -> ratio(
                            figures.counting("syringe", line -> line.forOthers == null ? 0 : line.forOthers),
                            figures.syringes())),
            Map.entry("SMOKE_KITS", figures -> whole(figures.counting("smoking_kit", line -> line.given))),
            Map.entry("SNORT_KITS", figures -> whole(figures.counting("snorting_kit", line -> line.given))),
            Map.entry("SAFER_SEX", figures -> whole(figures.counting("safer_sex_item", line -> line.given))),
            Map.entry("SHARPS", figures -> whole(figures.counting("sharps_container", line -> line.given))),
            Map.entry("STRIPS", figures -> whole(figures.counting("test_strip", line -> line.given))),
            Map.entry("NLX_KITS", units("naloxone_dose")),
            Map.entry("NLX_DOSES", figures -> whole(figures.counting("naloxone_dose", line -> line.given))),
            Map.entry(
                    "ITEM_GIVEN",
                    figures -> whole(figures.lines(item -> !item.kind().equals("return"), line -> line.given))),
            Map.entry("UNMET", figures -> whole(figures.lines(item -> true, LedgerFigures::unmet))),
            Map.entry("ANALYSES", given("check.analysis")),
            Map.entry("OD_ONSITE", given("od.response_onsite")),
            Map.entry("TESTS_HIV", given("health.test.hiv")),
            Map.entry("TESTS_HCV", given("health.test.hcv")),
            Map.entry("TESTS_STI", given("health.test.sti")),
            Map.entry("VAX", given("health.vaccine")),
            Map.entry("WOUND", given("health.wound")),
            Map.entry("MEALS", units("meal")),
            Map.entry("SHOWERS", units("shower")),
            Map.entry("LAUNDRY", units("laundry_load")));

    private final Ledger ledger;
    private final Part part;
    private final List<Entry> entries;

    private LedgerFigures(Ledger ledger, Part part) {
        this.ledger = ledger;
        this.part = part;
        entries = ledger.in(part);
    }

    /** The indicators that are computed here. */
    static Set<String> codes() {
        return ALL.keySet();
    }

    static Map<String, String> of(Ledger ledger, Part part, Collection<String> codes) {
        var figures = new LedgerFigures(ledger, part);
        var texts = new TreeMap<String, String>();
        codes.forEach(code -> texts.put(code, ALL.get(code).apply(figures)));
        return texts;
    }

    private LedgerFigures during(Period period) {
        return new LedgerFigures(ledger, part.during(period));
    }

    private LedgerFigures where(Predicate<Entry> further) {
        return new LedgerFigures(ledger, part.where(further));
    }

    /** Up to a month's end, the twelve months; up to another day, those that began a year ago on the day after it. */
    private Period twelveMonths() {
        var last = part.period().until();
        var month = YearMonth.from(last);
        return Period.custom(
                last.equals(month.atEndOfMonth())
                        ? month.minusMonths(11).atDay(1)
                        : last.minusYears(1).plusDays(1),
                last);
    }

    private long came() {
        return sum(entry -> entry.isVisit() ? 1 : entry.served);
    }

    private List<Entry> known() {
        return entries.stream().filter(entry -> entry.who != null).toList();
    }

    private long people() {
        return peopleOf(visit -> true);
    }

    private long peopleOf(Predicate<Entry> which) {
        return known().stream()
                .filter(which)
                .map(visit -> ledger.person(visit.who))
                .distinct()
                .count();
    }

    private boolean isFirst(Entry visit) {
        return ledger.before(visit) == null;
    }

    private boolean isBack(Entry visit) {
        var before = ledger.before(visit);
        return before != null && ChronoUnit.DAYS.between(before.day(), visit.day()) >= 90;
    }

    private long sum(ToLongFunction<Entry> figure) {
        return entries.stream().mapToLong(figure).sum();
    }

    private long syringes() {
        return counting("syringe", line -> line.given);
    }

    private long counting(String what, ToLongFunction<Line> figure) {
        return lines(item -> what.equals(item.countsAs()), line -> line.item.quantity() * figure.applyAsLong(line));
    }

    private long lines(Predicate<Item> which, ToLongFunction<Line> figure) {
        return ledger.lines(part)
                .filter(line -> which.test(line.item))
                .mapToLong(figure)
                .sum();
    }

    /** What counted as something when it was given, however many times. */
    private static Function<LedgerFigures, String> units(String what) {
        return figures -> whole(figures.lines(item -> what.equals(item.countsAs()), line -> line.given));
    }

    private static Function<LedgerFigures, String> given(String... items) {
        return figures -> whole(figures.lines(item -> List.of(items).contains(item.code()), line -> line.given));
    }

    /** What was asked for and not given; more than was asked for is no debt of anybody. */
    static long unmet(Line line) {
        return line.askedFor == null ? 0 : Math.max(0, line.askedFor - line.given);
    }

    private static String whole(long number) {
        return String.valueOf(number);
    }

    private static String ratio(long of, long to) {
        return to == 0
                ? ""
                : ReportTexts.of(BigDecimal.valueOf(of).divide(BigDecimal.valueOf(to), 4, RoundingMode.HALF_UP));
    }
}
