package org.doorway.report.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;

/**
 * Which figures are so narrow that they are about one person, or nearly. The package tells the rule; published reports
 * have a stricter one of their own.
 *
 * @param least from how many people on a figure is shown; 0: all are
 */
public record SmallCellRule(int least) {
    /** Everything is shown: for whoever applies a rule of their own. */
    public static final SmallCellRule NONE = new SmallCellRule(0);

    public boolean isFew(long people) {
        return people > 0 && people < least;
    }

    /**
     * Of parts that make up a whole: those that few people are behind, and where it is one that could be found by
     * subtracting all others from the whole, the smallest of the others.
     */
    public <K extends Comparable<K>> Set<K> hidden(Map<K, Long> peopleOfParts) {
        return hidden(peopleOfParts, Set.of());
    }

    /** The same, where some parts are hidden for reasons of their own. */
    public <K extends Comparable<K>> Set<K> hidden(Map<K, Long> peopleOfParts, Set<K> already) {
        var hidden = new TreeSet<K>(already);
        peopleOfParts.forEach((part, people) -> {
            if (isFew(people)) {
                hidden.add(part);
            }
        });
        if (hidden.size() == 1) {
            smallest(peopleOfParts, hidden).ifPresent(hidden::add);
        }
        return hidden;
    }

    private static <K extends Comparable<K>> Optional<K> smallest(Map<K, Long> parts, Set<K> besides) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue() > 0 && !besides.contains(part.getKey()))
                .min(Comparator.comparing((Map.Entry<K, Long> part) -> part.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** @param isPartHidden whether nothing of the part that the totals are of is shown */
    public ReportCell cell(Indicator indicator, Totals totals, boolean isPartHidden) {
        var cell = indicator.of(totals);
        if (least == 0 || cell.number() == null) {
            return cell;
        }
        if (isPartHidden || isFew(totals.mostPeople()) || isFew(indicator.peopleBehind(totals))) {
            return hidden(indicator, cell.number());
        }
        if (indicator.countsPeople() && isFew(cell.number().longValue())) {
            return cell.upTo() == null ? ReportCell.fewerThan(least) : ReportCell.fewerThan(least, cell.upTo());
        }
        return cell;
    }

    private ReportCell hidden(Indicator indicator, BigDecimal number) {
        if (number.signum() == 0) {
            return ReportCell.of(number);
        }
        return indicator.countsPeople() && isFew(number.longValue())
                ? ReportCell.fewerThan(least)
                : ReportCell.WITHHELD;
    }

    /** The same table, where no single hidden figure of a column can be found by subtracting the others from the total. */
    public ReportTable complemented(ReportTable table) {
        var result = table;
        for (int column = 0; column < table.columns().size(); column++) {
            var kind = table.columns().get(column).kind();
            if (kind == ColumnKind.PEOPLE || kind == ColumnKind.NUMBER) {
                result = complemented(result, column);
            }
        }
        return result;
    }

    private ReportTable complemented(ReportTable table, int column) {
        var rows = table.rows();
        if (table.total() == null
                || rows.stream()
                                .filter(row -> row.cells().get(column).isHidden())
                                .count()
                        != 1) {
            return table;
        }
        Function<ReportRow, BigDecimal> figure =
                row -> Objects.requireNonNullElse(row.cells().get(column).number(), BigDecimal.ZERO);
        return rows.stream()
                .filter(row -> figure.apply(row).signum() > 0)
                .min(Comparator.comparing(figure))
                .map(smallest -> new ReportTable(
                        table.code(),
                        table.title(),
                        table.columns(),
                        rows.stream()
                                .map(row -> row == smallest ? without(row, column) : row)
                                .toList(),
                        table.total()))
                .orElse(table);
    }

    private static ReportRow without(ReportRow row, int column) {
        var cells = new java.util.ArrayList<>(row.cells());
        cells.set(column, ReportCell.WITHHELD);
        return new ReportRow(List.copyOf(cells), row.people(), row.behind());
    }
}
