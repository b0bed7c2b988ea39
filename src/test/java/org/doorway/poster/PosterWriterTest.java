package org.doorway.poster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorway.TestCentre;
import org.doorway.menu.Menu;
import org.doorway.publish.PublicationView;
import org.doorway.publish.PublishedReport;
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

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PosterWriterTest {
    private static final LocalDate MONTH = LocalDate.parse("2026-10-01");
    private static final Instant EVENING_AT_THE_COAST = Instant.parse("2026-11-22T03:00:00Z");

    @Inject
    Menu menu;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"America/Los_Angeles | November 21, 2026", "UTC | November 22, 2026"})
    void it_was_published_on_the_day_that_it_was_there(String zone, String day) {
        var poster = new PosterWriter(Reader.of("en", null), menu, List.of(published(zone))).poster();
        assertThat(poster.sources().get(0).sentence()).isEqualTo("Services: published on " + day + ".");
    }

    private static PublishedReport published(String zone) {
        var id = UUID.randomUUID();
        var about = new PublicationView(
                id,
                ReportKind.SERVICES,
                "Services",
                MONTH,
                MONTH.plusDays(30),
                EVENING_AT_THE_COAST,
                id,
                1,
                null,
                "0".repeat(64),
                false);
        var report = new ReportView(
                ReportKind.SERVICES,
                "Services",
                new PeriodView(PeriodUnit.MONTH, MONTH, MONTH.plusDays(30), "2026-10"),
                true,
                List.of(new ReportView.SiteDays("main", zone, null)),
                EVENING_AT_THE_COAST,
                "1",
                "en",
                ReportFilter.NONE,
                null,
                new ReportView.Identification(ReportCell.EMPTY, ReportCell.EMPTY),
                List.of(),
                new ReportView.Suppression(11, ""),
                List.of());
        return new PublishedReport(about, report);
    }
}
