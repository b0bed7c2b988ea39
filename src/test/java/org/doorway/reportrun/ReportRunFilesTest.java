package org.doorway.reportrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.reportrun.BusySite.SERVICES;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.doorway.export.ReportFiles;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.PeriodView;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.report.summary.ReportProgress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that do not fit into one piece. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportRunFilesTest {
    @Inject
    ReportRunStore store;

    @Inject
    ReportRunFiles runFiles;

    @Inject
    ReportFiles files;

    @Inject
    RunQueue queue;

    @Inject
    Rows rows;

    @ParameterizedTest
    @CsvSource({"CSV, 6000", "JSON, 6000", "CSV, 1"})
    void a_file_of_many_pieces_is_put_together_again_as_it_was(ReportFormat format, int length) throws Exception {
        queue.empty();
        var run = new BusySite().asks(SERVICES, "csv");
        var turn = store.begin(Instant.EPOCH).orElseThrow();
        var report = report(length);
        runFiles.write(turn, report, format, Instant.EPOCH, new ReportProgress());
        assertThat(rows.of("report_run_chunk WHERE run_id = ?::uuid", run) > 3).isEqualTo(length > 1);
        var whole = new ByteArrayOutputStream();
        files.write(report, format, whole);
        var together = new ByteArrayOutputStream();
        runFiles.send(new ReportRunFile(UUID.fromString(run), "", whole.size(), ""), together);
        assertThat(together.toByteArray()).isEqualTo(whole.toByteArray());
        assertThat(rows.of("report_run WHERE id = ?::uuid AND size = ?", run, whole.size()))
                .isEqualTo(1);
    }

    private static ReportView report(int length) {
        var columns = List.of(
                new ReportColumn("name", "Name", ColumnKind.TEXT, null),
                new ReportColumn("VISITS", "Visits", ColumnKind.NUMBER, "visit"));
        var each = IntStream.range(0, length)
                .mapToObj(row -> new ReportRow(List.of(ReportCell.of("Row " + row), ReportCell.of(row)), 0))
                .toList();
        var month = LocalDate.parse("2026-10-01");
        return new ReportView(
                ReportKind.SERVICES,
                "Services",
                new PeriodView(PeriodUnit.MONTH, month, month.plusDays(30), "2026-10"),
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
                List.of(new ReportTable("rows", "Rows", columns, each, null)));
    }
}
