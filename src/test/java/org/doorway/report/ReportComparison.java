package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Indicator;
import org.doorway.report.summary.CountedSites;
import org.doorway.report.summary.Ledger;
import org.doorway.report.summary.Ledger.Entry;
import org.doorway.report.summary.Ledger.Item;
import org.doorway.report.summary.Ledger.Part;
import org.jspecify.annotations.Nullable;

/** Makes reports, and compares everything that stands in them with a ledger. */
final class ReportComparison {
    /** What is told of an hour; of what people took there is none, and who came in which hour is not kept. */
    private static final Set<String> OF_HOURS = Set.of("VISITS", "CONTACTS", "PEOPLE_SERVED");

    /** What stands once, whatever a report is divided by: it is of twelve months. */
    private static final String OF_A_YEAR = "SYR_PER_PWID_YEAR";

    /** What is compared. */
    record Asked(
            ReportKind kind,
            Period period,
            ReportFilter filter,
            @Nullable Breakdown by,
            int trend) {
        static Asked of(ReportKind kind, Period period) {
            return new Asked(kind, period, ReportFilter.NONE, null, 0);
        }

        Asked by(@Nullable Breakdown division) {
            return new Asked(kind, period, filter, division, trend);
        }

        Asked within(ReportFilter other) {
            return new Asked(kind, period, other, by, trend);
        }

        Asked back(int periods) {
            return new Asked(kind, period, filter, by, periods);
        }
    }

    private final Reports reports;
    private final CountedSites at;
    private final Ledger ledger;

    ReportComparison(Reports reports, CountedSites at, Ledger ledger) {
        this.reports = reports;
        this.at = at;
        this.ledger = ledger;
    }

    /** The figures of a report that are recorded, and not checked by a test of their own. */
    static Set<String> codes(ReportKind kind) {
        return Catalogue.indicators().stream()
                .filter(indicator ->
                        indicator.isRecorded() && indicator.reports().contains(kind))
                .map(Indicator::code)
                .filter(code -> !EveryIndicatorTest.ELSEWHERE.containsKey(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    ReportView make(Asked asked) throws SQLException {
        var chosen = sites(asked.filter());
        return reports.exact(
                new ReportRequest(
                        asked.kind(),
                        asked.period(),
                        List.copyOf(chosen),
                        asked.filter(),
                        asked.by(),
                        List.of(),
                        asked.trend()),
                Locale.ENGLISH);
    }

    private Set<Integer> sites(ReportFilter filter) {
        return at.sites().stream()
                .filter(site -> filter.site() == null || site.code().equals(filter.site()))
                .map(Ledger.Place::id)
                .collect(Collectors.toSet());
    }

    void compare(Asked asked) throws SQLException {
        var report = make(asked);
        var part = part(asked);
        try {
            compare(asked, part, report);
        } catch (AssertionError different) {
            throw new AssertionError(asked + "\n" + different.getMessage(), different);
        }
    }

    private void compare(Asked asked, Part part, ReportView report) {
        indicators(asked, part, report);
        if (asked.by() == Breakdown.FAMILY) {
            items(asked, report, "families", LedgerItems.of(ledger, part.of(isShown(asked)), Item::family));
        } else if (asked.by() != null && asked.by() != Breakdown.ITEM) {
            parts(asked, part, report);
        }
        if (asked.kind() != ReportKind.PEOPLE) {
            items(asked, report, "items", LedgerItems.of(ledger, part.of(isShown(asked)), Item::code));
        }
        if (asked.trend() > 0) {
            trend(asked, part, report);
        }
        var own = expected(part, Set.of("ID_SHARE", "UNIQ_RANGE"));
        assertThat(ReportTexts.of(report.identification().share())).isEqualTo(own.get("ID_SHARE"));
        assertThat(ReportTexts.of(report.identification().people())).isEqualTo(own.get("UNIQ_RANGE"));
    }

    private Part part(Asked asked) {
        var filter = asked.filter();
        var part = Part.of(sites(filter), asked.period());
        if (filter.stop() != null) {
            part = part.where(entry -> filter.stop().equals(entry.stop));
        }
        if (filter.modality() != null) {
            part = part.where(entry -> spelled(entry.modality).equals(filter.modality()));
        }
        return part.of(item -> (filter.item() == null || item.code().equals(filter.item()))
                && (filter.family() == null || item.family().equals(filter.family())));
    }

    private Map<String, String> expected(Part part, Collection<String> codes) {
        return LedgerFigures.of(ledger, part, codes);
    }

    private void indicators(Asked asked, Part part, ReportView report) {
        var rows = ReportTexts.of(ReportTexts.table(report, "indicators"));
        rows.keySet().removeAll(EveryIndicatorTest.ELSEWHERE.keySet());
        var codes = codes(asked.kind());
        var expected = expected(part, codes);
        if (isOfAPart(asked.filter())) {
            // How many people inject is estimated for the whole place.
            expected.computeIfPresent(OF_A_YEAR, (code, figure) -> "");
        }
        assertThat(column(rows, "value")).as("value").isEqualTo(expected);
        compared(rows, "before", expected(part.during(asked.period().before()), codes));
        compared(rows, "yearBefore", expected(part.during(asked.period().yearBefore()), codes));
    }

    private static boolean isOfAPart(ReportFilter filter) {
        return filter.site() != null || filter.stop() != null || filter.modality() != null;
    }

    private static void compared(Map<String, Map<String, String>> rows, String column, Map<String, String> expected) {
        expected.computeIfPresent(OF_A_YEAR, (code, figure) -> "");
        assertThat(column(rows, column)).as(column).isEqualTo(expected);
    }

    private static Map<String, String> column(Map<String, Map<String, String>> rows, String column) {
        var cells = new TreeMap<String, String>();
        rows.forEach((code, row) -> cells.put(code, row.get(column)));
        return cells;
    }

    private void parts(Asked asked, Part part, ReportView report) {
        var codes = perPart(asked.kind());
        if (asked.by() == Breakdown.HOUR) {
            codes.retainAll(OF_HOURS);
        }
        var key = key(asked.by());
        var expected = new TreeMap<String, Map<String, String>>();
        for (var one : ledger.keys(part, key)) {
            expected.put(one, expected(part.where(entry -> key.apply(entry).equals(one)), codes));
        }
        expected.put(ReportTexts.TOTAL, expected(part, codes));
        assertThat(figures(ReportTexts.table(report, "by_" + spelled(asked.by().name())), codes))
                .as("by %s", asked.by())
                .isEqualTo(expected);
    }

    private static Set<String> perPart(ReportKind kind) {
        var codes = codes(kind);
        codes.remove(OF_A_YEAR);
        return codes;
    }

    private static Map<String, Map<String, String>> figures(ReportTable table, Set<String> codes) {
        var rows = ReportTexts.of(table);
        rows.values().forEach(row -> row.keySet().retainAll(codes));
        return rows;
    }

    private void trend(Asked asked, Part part, ReportView report) {
        var codes = perPart(asked.kind());
        var expected = new TreeMap<String, Map<String, String>>();
        var period = asked.period();
        for (int i = 0; i < asked.trend(); i++) {
            expected.put(period.from().toString(), expected(part.during(period), codes));
            period = period.before();
        }
        assertThat(figures(ReportTexts.table(report, "trend"), codes))
                .as("trend")
                .isEqualTo(expected);
    }

    private void items(Asked asked, ReportView report, String table, Map<String, Map<String, String>> expected) {
        var columns = switch (asked.kind()) {
            case SUPPLIES -> Set.of("given", "estimated", "forOthers");
            case UNMET -> Set.of("unmet", "outOfStock", "notOfferedNow", "notToday", "other", "unsaid");
            default -> Set.of("given");
        };
        expected.values().forEach(row -> row.keySet().retainAll(columns));
        assertThat(figures(ReportTexts.table(report, table), columns)).as(table).isEqualTo(expected);
    }

    private static java.util.function.Predicate<Item> isShown(Asked asked) {
        return item -> asked.kind() == ReportKind.UNMET
                || item.kind().equals("service") == (asked.kind() == ReportKind.SERVICES);
    }

    private static Function<Entry, String> key(Breakdown by) {
        return switch (by) {
            case SITE -> entry -> entry.site.code();
            case STOP -> entry -> entry.stop == null ? "" : entry.stop.toString();
            case MODALITY -> entry -> spelled(entry.modality);
            case DAY -> entry -> entry.day().toString();
            case HOUR -> entry -> entry.isVisit() ? String.valueOf(entry.hour()) : "";
            default -> throw new IllegalArgumentException(by.name());
        };
    }

    static String spelled(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    static ReportFilter filter(@Nullable UUID stop, @Nullable String modality) {
        return new ReportFilter(null, stop, modality == null ? null : spelled(modality), null, null);
    }
}
