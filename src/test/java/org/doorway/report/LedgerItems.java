package org.doorway.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.doorway.report.summary.Ledger;
import org.doorway.report.summary.Ledger.Item;
import org.doorway.report.summary.Ledger.Line;
import org.doorway.report.summary.Ledger.Part;

/** What became of each item, or of each family of items: the columns of tables of items, from a ledger. */
final class LedgerItems {
    private static final Map<String, ToLongFunction<Line>> COLUMNS = Map.of(
            "given", line -> line.given,
            "estimated", line -> line.estimated ? line.given : 0,
            "forOthers", line -> line.forOthers == null ? 0 : line.forOthers,
            "unmet", LedgerFigures::unmet,
            "outOfStock", unmetAs("OUT_OF_STOCK"),
            "notOfferedNow", unmetAs("NOT_OFFERED_NOW"),
            "notToday", unmetAs("NOT_TODAY"),
            "other", unmetAs("OTHER"),
            "unsaid", unmetAs(null));

    private LedgerItems() {}

    private static ToLongFunction<Line> unmetAs(String reason) {
        return line -> java.util.Objects.equals(line.reason, reason) ? LedgerFigures.unmet(line) : 0;
    }

    /** By what the key makes of each item: column by column. */
    static Map<String, Map<String, String>> of(Ledger ledger, Part part, Function<Item, String> key) {
        return ledger.lines(part)
                .collect(Collectors.groupingBy(
                        line -> key.apply(line.item),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), lines -> {
                            var columns = new TreeMap<String, String>();
                            COLUMNS.forEach((column, figure) -> columns.put(
                                    column,
                                    String.valueOf(
                                            lines.stream().mapToLong(figure).sum())));
                            return columns;
                        })));
    }
}
