package org.doorway.funder;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.doorway.TestCentre;
import org.doorway.export.ReportFiles;
import org.doorway.report.ReportRequest;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportView;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts as files. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateFilesTest {
    @Inject
    Templates templates;

    @Inject
    ReportFiles files;

    @Inject
    SiteDirectory sites;

    private FundedSite funded;

    @BeforeEach
    void a_site_and_a_menu() {
        funded = new FundedSite();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void it_can_be_opened_in_every_format(String language) throws IOException, SQLException {
        funded.aYearByChance(3);
        for (var template : Template.values()) {
            var report = filled(template, Locale.forLanguageTag(language));
            var notYet = language.equals("en") ? "not yet recorded" : "aún no se registra";
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(report, ReportFormat.XLSX)));
                    var rows = book.getFirstSheet().openStream()) {
                var cells = rows.map(row -> row.getCellText(1) + "|" + row.getCellText(3))
                        .collect(Collectors.toList());
                assertThat(cells).hasSize(template.rows().size() + 1);
                if (template != Template.UNAIDS_NSP) {
                    assertThat(cells).anyMatch(cell -> cell.endsWith("|" + notYet));
                }
            }
            var pdf = new PdfReader(bytes(report, ReportFormat.PDF));
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("\\s+", " "))
                    .contains(report.title())
                    .doesNotContain("{");
            var csv = new String(bytes(report, ReportFormat.CSV), StandardCharsets.UTF_8);
            assertThat(csv.lines()).hasSize(template.rows().size() + 1);
            for (var json : List.of(ReportFormat.DHIS2, ReportFormat.FHIR)) {
                assertThat(new String(bytes(report, json), StandardCharsets.UTF_8))
                        .contains(template.code())
                        .doesNotContain("reversals", "16_race");
            }
            assertThat(ReportFiles.name(report, ReportFormat.PDF)).startsWith(template.code() + "-2025");
        }
    }

    private ReportView filled(Template template, Locale language) throws SQLException {
        var id = sites.all().stream()
                .filter(ref -> ref.code().equals(funded.site.code()))
                .findAny()
                .orElseThrow()
                .id();
        var unit = template == Template.NC_ANNUAL ? PeriodUnit.FISCAL_YEAR : PeriodUnit.YEAR;
        var year = Period.around(unit, LocalDate.parse("2025-08-01"), Month.JULY);
        var filter = new ReportFilter(funded.site.code(), null, null, null, null);
        var request = new ReportRequest(ReportKind.SUPPLIES, year, List.of(id), filter, null, List.of(), 0);
        return templates.filled(template, request, language);
    }

    private byte[] bytes(ReportView report, ReportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(report, format, out);
        return out.toByteArray();
    }
}
