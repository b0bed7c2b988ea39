package org.doorway.report.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallCellRuleTest {
    private static final Indicator VISITS = Catalogue.byCode("VISITS").orElseThrow();
    private static final Indicator PEOPLE = Catalogue.byCode("UNIQ_KNOWN").orElseThrow();
    private static final Indicator RANGE = Catalogue.byCode("UNIQ_RANGE").orElseThrow();
    private static final Indicator SHARE = Catalogue.byCode("ID_SHARE").orElseThrow();

    private final SmallCellRule rule = new SmallCellRule(5);

    @Test
    void few_people_are_not_counted_out() {
        assertThat(rule.cell(PEOPLE, totals(9, 9, 4), false)).isEqualTo(ReportCell.fewerThan(5));
        assertThat(rule.cell(PEOPLE, totals(9, 9, 5), false)).isEqualTo(ReportCell.of(5));
        assertThat(rule.cell(PEOPLE, totals(0, 0, 0), false)).isEqualTo(ReportCell.of(0));
    }

    @Test
    void many_visits_of_few_people_are_not_shown() {
        assertThat(rule.cell(VISITS, totals(40, 40, 1), false)).isEqualTo(ReportCell.WITHHELD);
        assertThat(rule.cell(VISITS, totals(41, 40, 4), false)).isEqualTo(ReportCell.of(41));
    }

    @Test
    void a_few_known_people_among_many_strangers_show_neither_themselves_nor_their_visits() {
        var totals = totals(30, 10, 2);
        assertThat(rule.cell(VISITS, totals, false)).isEqualTo(ReportCell.of(30));
        assertThat(rule.cell(SHARE, totals, false)).isEqualTo(ReportCell.WITHHELD);
        var range = rule.cell(RANGE, totals, false);
        assertThat(range.lessThan()).isEqualTo(5);
        assertThat(range.number()).isNull();
        assertThat(range.upTo()).isNotNull();
    }

    @Test
    void the_part_that_would_follow_from_the_others_takes_the_next_smallest_with_it() {
        assertThat(rule.hidden(Map.of("a", 3L, "b", 50L, "c", 20L))).containsExactly("a", "c");
        assertThat(rule.hidden(Map.of("a", 3L, "b", 4L, "c", 20L))).containsExactly("a", "b");
        assertThat(rule.hidden(Map.of("a", 30L, "b", 0L))).isEmpty();
        assertThat(rule.hidden(Map.of("a", 3L, "b", 0L))).containsExactly("a");
    }

    @Test
    void a_hidden_figure_of_a_column_is_never_alone() {
        var columns = List.of(
                new ReportColumn("code", "Code", ColumnKind.CODE, null),
                new ReportColumn("NEW_KNOWN", "New", ColumnKind.PEOPLE, "person"));
        var table = new ReportTable(
                "by_site",
                "By site",
                columns,
                List.of(row("a", ReportCell.fewerThan(5)), row("b", ReportCell.of(30)), row("c", ReportCell.of(6))),
                row("", ReportCell.of(38)));
        assertThat(rule.complemented(table).rows())
                .extracting(row -> row.cells().get(1))
                .containsExactly(ReportCell.fewerThan(5), ReportCell.of(30), ReportCell.WITHHELD);
        var withoutTotal = new ReportTable(table.code(), table.title(), columns, table.rows(), null);
        assertThat(rule.complemented(withoutTotal)).isEqualTo(withoutTotal);
    }

    @Test
    void whoever_has_a_rule_of_their_own_sees_everything() {
        assertThat(SmallCellRule.NONE.cell(PEOPLE, totals(1, 1, 1), false)).isEqualTo(ReportCell.of(1));
    }

    private static ReportRow row(String code, ReportCell cell) {
        return new ReportRow(List.of(ReportCell.of(code), cell), 30);
    }

    private static Totals totals(long visits, long known, long people) {
        return new Totals(
                new VisitSums(visits, known, 0, visits),
                people,
                Milestones.NONE,
                Map.of(),
                new ReportMenu(Map.of()),
                0,
                0,
                null);
    }
}
