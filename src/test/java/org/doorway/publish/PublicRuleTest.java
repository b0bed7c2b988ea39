package org.doorway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorway.disclosure.Figure;
import org.doorway.disclosure.Region;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.PeriodView;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportView;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicRuleTest {
    @ParameterizedTest
    @CsvSource({"en, 11, 1 to 10 people", "en, 21, 1 to 20 people", "es, 16, de 1 a 15 personas"})
    void what_is_published_says_the_rule_that_it_was_published_by(String language, int least, String words) {
        var published = PublicForm.masked(report(language), Set.of(), least);
        assertThat(published.suppression().least()).isEqualTo(least);
        assertThat(published.suppression().rule()).contains(words).doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource({"0, 11, false", "1, 11, true", "10, 11, true", "11, 11, false", "20, 21, true", "21, 21, false"})
    void from_one_to_fewer_than_the_least_is_few(long people, int least, boolean isSmall) {
        var region = new Region(LocalDate.EPOCH, LocalDate.EPOCH, Map.of());
        var visits = new Figure("visits", new Figure.Measure("VISITS", false), region, 900, people, false);
        assertThat(visits.isSmall(least)).isEqualTo(isSmall);
    }

    private static ReportView report(String language) {
        var month = LocalDate.parse("2026-10-01");
        return new ReportView(
                ReportKind.SERVICES,
                "Services",
                new PeriodView(PeriodUnit.MONTH, month, month.plusDays(30), "2026-10"),
                true,
                List.of(),
                Instant.EPOCH,
                "1",
                language,
                ReportFilter.NONE,
                null,
                new ReportView.Identification(ReportCell.EMPTY, ReportCell.EMPTY),
                List.of(),
                new ReportView.Suppression(5, ""),
                List.of());
    }
}
