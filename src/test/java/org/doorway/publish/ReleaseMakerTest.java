package org.doorway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.doorway.disclosure.TimeBudget;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.PeriodView;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Indicator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that are made of others, or are as many times others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseMakerTest {
    private static final LocalDate MONTH = LocalDate.parse("2026-10-01");

    @Test
    void doses_do_not_give_away_how_few_kits_there_were() {
        assertThat(released(row("NLX_KITS", "6"), row("NLX_DOSES", "12")))
                .containsExactly(ReportCell.WITHHELD, ReportCell.WITHHELD);
        assertThat(released(row("NLX_KITS", "20"), row("NLX_DOSES", "40")))
                .containsExactly(ReportCell.of(20), ReportCell.of(40));
    }

    @Test
    void a_ratio_is_told_where_both_of_its_parts_are() {
        var ratio = ReportCell.of(new BigDecimal("0.5"));
        assertThat(released(row("SYR_OUT", "40"), row("SYR_IN", "20"), row("RETURN_RATIO", "0.5")))
                .containsExactly(ReportCell.of(40), ReportCell.of(20), ratio);
        assertThat(released(row("SYR_OUT", "12"), row("SYR_IN", "6"), row("RETURN_RATIO", "0.5")))
                .containsExactly(ReportCell.of(12), ReportCell.WITHHELD, ReportCell.WITHHELD);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void an_indicator_is_published_or_says_why_not(Indicator indicator) {
        var keptBack = indicator.measure().keptBack();
        assertThat(released(row(indicator.code(), "700")))
                .containsExactly(keptBack == null ? ReportCell.of(700) : ReportCell.WITHHELD);
        assertThat(keptBack).isNotEqualTo("");
    }

    static Stream<Indicator> recorded() {
        return Catalogue.indicators().stream().filter(Indicator::isRecorded);
    }

    @Test
    void indicators_are_tied_to_and_count_the_same_as_indicators() {
        assertThat(Catalogue.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.tiedTo())
                    .allMatch(code -> Catalogue.byCode(code).isPresent());
            assertThat(Catalogue.byCode(indicator.counts()).map(Indicator::measure))
                    .contains(indicator.measure());
        });
    }

    private static ReportRow row(String code, String number) {
        return new ReportRow(List.of(ReportCell.of(code), ReportCell.of(new BigDecimal(number))), 0);
    }

    private static List<ReportCell> released(ReportRow... rows) {
        var columns = List.of(
                new ReportColumn("code", "Code", ColumnKind.CODE, null),
                new ReportColumn("value", "October 2026", ColumnKind.FIGURE, null));
        var report = new ReportView(
                ReportKind.SUPPLIES,
                "Supplies",
                new PeriodView(PeriodUnit.MONTH, MONTH, MONTH.plusDays(30), "2026-10"),
                true,
                List.of(),
                Instant.EPOCH,
                "1",
                "en",
                ReportFilter.NONE,
                null,
                new ReportView.Identification(ReportCell.EMPTY, ReportCell.EMPTY),
                List.of(),
                new ReportView.Suppression(5, ""),
                List.of(new ReportTable("indicators", "Indicators", columns, Arrays.asList(rows), null)));
        var releasing = new ReleaseMaker(List.of(), 11, new TimeBudget(Duration.ofMinutes(20)));
        return releasing.release(report).report().tables().get(0).rows().stream()
                .map(shown -> shown.cells().get(1))
                .toList();
    }
}
