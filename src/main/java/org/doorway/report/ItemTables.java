package org.doorway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorway.platform.language.Labels;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.indicator.ItemSums;
import org.doorway.report.indicator.ReportMenu;
import org.doorway.report.indicator.SmallCellRule;
import org.doorway.report.indicator.Totals;

/** Writes what was given, brought back or not there, by item and by heading of the menu. */
final class ItemTables {
    private final ReportKind kind;
    private final SmallCellRule rule;
    private final ReportTables writing;
    private final Locale language;

    ItemTables(ReportTask task, ReportTables writing) {
        this.kind = task.request().kind();
        this.rule = task.rule();
        this.language = task.language();
        this.writing = writing;
    }

    /** What stands in a column of items. */
    private record ItemColumn(String code, ToLongFunction<ItemSums> figure) {}

    private List<ItemColumn> itemColumns() {
        return switch (kind) {
            case SUPPLIES ->
                List.of(
                        new ItemColumn("given", ItemSums::given),
                        new ItemColumn("estimated", ItemSums::givenEstimated),
                        new ItemColumn("forOthers", ItemSums::forOthers));
            case UNMET ->
                List.of(
                        new ItemColumn("unmet", ItemSums::unmet),
                        new ItemColumn("outOfStock", ItemSums::outOfStock),
                        new ItemColumn("notOfferedNow", ItemSums::notOfferedNow),
                        new ItemColumn("notToday", ItemSums::notToday),
                        new ItemColumn("other", ItemSums::other),
                        new ItemColumn("unsaid", ItemSums::unsaid));
            default -> List.of(new ItemColumn("given", ItemSums::given));
        };
    }

    private boolean isShown(ReportMenu.Item item) {
        return kind == ReportKind.UNMET || (kind == ReportKind.SERVICES) == item.isService();
    }

    /** A row for each item of which there is something to say; services that few people took are not counted out. */
    ReportTable byItem(Totals all, Predicate<String> hidden) {
        var items = all.menu().items().values().stream()
                .filter(item -> all.items().containsKey(item.id()) && isShown(item))
                .toList();
        var takers = new TreeMap<Integer, Long>();
        var givenAway = items.stream()
                .filter(item -> hidden.test(item.code()))
                .map(ReportMenu.Item::id)
                .collect(Collectors.toSet());
        items.stream()
                .filter(ReportMenu.Item::isService)
                .forEach(item -> takers.put(item.id(), all.of(item).takers()));
        var narrow = rule.hidden(takers, givenAway);
        var isAllHidden = rule.isFew(all.mostPeople());
        var rows = items.stream().map(item -> {
            var sums = all.of(item);
            var cells = new ArrayList<>(List.of(
                    ReportCell.of(item.code()),
                    ReportCell.of(Labels.choose(item.labels(), language.toLanguageTag())),
                    ReportCell.of(item.family()),
                    ReportCell.of(item.unit())));
            cells.addAll(cells(sums, isAllHidden || narrow.contains(item.id())));
            return new ReportRow(cells, sums.takers());
        });
        return new ReportTable(
                "items",
                writing.title("table.items"),
                columns(Stream.of(
                        writing.column("code", ColumnKind.CODE),
                        writing.column("item", ColumnKind.TEXT),
                        writing.column("family", ColumnKind.CODE),
                        writing.column("unit", ColumnKind.TEXT))),
                rows.toList(),
                null);
    }

    /** A row for each heading of the menu; of headings with a single service hidden beneath, nothing is shown either. */
    ReportTable byFamily(Totals all, Predicate<String> hidden) {
        var sums = new TreeMap<String, ItemSums>();
        var labels = new TreeMap<String, String>();
        var takers = new TreeMap<String, Long>();
        var givenAway = new TreeSet<String>();
        all.menu().items().values().stream()
                .filter(item -> all.items().containsKey(item.id()) && isShown(item))
                .forEach(item -> {
                    sums.merge(item.family(), all.of(item), ItemSums::plus);
                    labels.put(item.family(), Labels.choose(item.familyLabels(), language.toLanguageTag()));
                    if (item.isService()) {
                        // The fewest: with what is shown of its items, more would lead to the one that is hidden.
                        takers.merge(item.family(), all.of(item).takers(), Math::min);
                    }
                    if (hidden.test(item.code())) {
                        givenAway.add(item.family());
                    }
                });
        var narrow = rule.hidden(takers, givenAway);
        var isAllHidden = rule.isFew(all.mostPeople());
        var rows = sums.entrySet().stream().map(family -> {
            var cells = new ArrayList<>(
                    List.of(ReportCell.of(family.getKey()), ReportCell.of(labels.getOrDefault(family.getKey(), ""))));
            cells.addAll(cells(family.getValue(), isAllHidden || narrow.contains(family.getKey())));
            return new ReportRow(cells, family.getValue().takers());
        });
        return new ReportTable(
                "families",
                writing.title("table.families"),
                columns(Stream.of(writing.column("code", ColumnKind.CODE), writing.column("family", ColumnKind.TEXT))),
                rows.toList(),
                null);
    }

    private List<ReportColumn> columns(Stream<ReportColumn> first) {
        return Stream.concat(
                        first, itemColumns().stream().map(column -> writing.column(column.code(), ColumnKind.NUMBER)))
                .toList();
    }

    private List<ReportCell> cells(ItemSums sums, boolean hidden) {
        return itemColumns().stream()
                .map(column -> column.figure().applyAsLong(sums))
                .map(figure -> hidden && rule.least() > 0 && figure > 0 ? ReportCell.WITHHELD : ReportCell.of(figure))
                .toList();
    }
}
