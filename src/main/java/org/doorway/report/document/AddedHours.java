package org.doorway.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rounds the hours of parts so that they add up to the hours of the whole. Each is rounded down to the hundredth, and what
 * is missing of the whole goes by hundredths to those that lost most, in the order of the table. No part is a whole
 * hundredth, which is less than a minute, away from what it is.
 *
 * <p>What is not shown counts as one part, whose hours anybody can work out: so nothing is told of any single one of it.
 */
public final class AddedHours {
    /** Of the indicator of these hours. */
    public static final String CODE = "COUNSEL_HOURS";

    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);
    private static final int DIGITS = 2;
    private static final long HUNDREDTHS_OF_HOUR = 100;
    private static final String OF_TYPES = "counseling";
    private static final String ALL = "indicators";

    /**
     * Something that took some minutes.
     *
     * @param row where it stands in the table; -1: nowhere
     */
    private record Part(int row, long minutes) {
        long whole() {
            return minutes * HUNDREDTHS_OF_HOUR / 60;
        }

        long lost() {
            return minutes * HUNDREDTHS_OF_HOUR % 60;
        }
    }

    private AddedHours() {}

    /** The tables of one report, with the hours of parts rounded anew, as far as what they are parts of is shown. */
    public static List<ReportTable> in(List<ReportTable> tables) {
        return tables.stream().map(table -> in(table, tables)).toList();
    }

    private static ReportTable in(ReportTable table, List<ReportTable> tables) {
        var column = column(table, CODE);
        if (column < 0) {
            return table;
        }
        var whole = table.code().equals(OF_TYPES)
                ? all(tables)
                : Optional.ofNullable(table.total()).map(total -> total.cells().get(column));
        return whole.map(ReportCell::number)
                .map(hours -> in(table, column, hours))
                .orElse(table);
    }

    private static int column(ReportTable table, String code) {
        return table.columns().stream().map(ReportColumn::code).toList().indexOf(code);
    }

    private static Optional<ReportCell> all(List<ReportTable> tables) {
        return tables.stream()
                .filter(table -> table.code().equals(ALL))
                .flatMap(table -> table.rows().stream()
                        .filter(row -> CODE.equals(row.cells().get(0).text()))
                        .map(row -> row.cells().get(column(table, "value"))))
                .findFirst();
    }

    private static ReportTable in(ReportTable table, int column, BigDecimal whole) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < table.rows().size(); i++) {
            var hours = table.rows().get(i).cells().get(column).number();
            if (hours != null) {
                parts.add(new Part(i, minutes(hours)));
            }
        }
        var rest = minutes(whole) - parts.stream().mapToLong(Part::minutes).sum();
        if (rest < 0) {
            return table;
        }
        parts.add(new Part(-1, rest));
        return with(table, column, parts, whole.movePointRight(DIGITS).longValue());
    }

    /** Of hours to the hundredth: these tell minutes apart. */
    private static long minutes(BigDecimal hours) {
        return hours.multiply(MINUTES_OF_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static ReportTable with(ReportTable table, int column, List<Part> parts, long hundredths) {
        var missing = hundredths - parts.stream().mapToLong(Part::whole).sum();
        var raised = parts.stream()
                .sorted(Comparator.comparing(Part::lost).reversed())
                .limit(missing)
                .toList();
        var hours = new ArrayList<@Nullable BigDecimal>(
                java.util.Collections.nCopies(table.rows().size(), null));
        parts.stream()
                .filter(part -> part.row() >= 0)
                .forEach(part -> hours.set(
                        part.row(), BigDecimal.valueOf(part.whole() + (raised.contains(part) ? 1 : 0), DIGITS)));
        var rows = IntStream.range(0, hours.size())
                .mapToObj(i -> with(table.rows().get(i), column, hours.get(i)))
                .toList();
        return new ReportTable(table.code(), table.title(), table.columns(), rows, table.total());
    }

    private static ReportRow with(ReportRow row, int column, @Nullable BigDecimal hours) {
        if (hours == null || Objects.equals(hours, row.cells().get(column).number())) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        cells.set(column, ReportCell.of(hours));
        return new ReportRow(List.copyOf(cells), row.people(), row.behind());
    }
}
