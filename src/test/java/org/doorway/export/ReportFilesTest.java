package org.doorway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.doorway.platform.problem.Problem;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.PeriodView;
import org.doorway.report.document.ReportView;
import org.hl7.fhir.r4.model.MeasureReport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that reports can be had as, read as whoever gets them reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void csv_has_one_figure_a_line_and_starts_no_formula() throws IOException {
        var text = text(new CsvWriter(), SampleReport.usual());
        assertThat(text).contains("\r\n").startsWith("report,from,until,table,row,");
        var lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
        assertThat(lines)
                .hasSize(5 * 2 + 3 * 3)
                .allSatisfy(line -> assertThat(line.size()).isEqualTo(13));
        assertThat(lines.get(8).get("row_title")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(lines.get(10).get("row_title")).isEqualTo("Straße, „Süd“ \"A\"");
        assertThat(lines.get(10).get("value")).isEqualTo("1500");
        assertThat(lines.get(6).get("less_than")).isEqualTo("5");
        assertThat(lines.get(6).get("value")).isEmpty();
        assertThat(lines.get(9).get("withheld")).isEqualTo("true");
        assertThat(lines.get(4).get("up_to")).isEqualTo("1311");
        assertThat(lines.get(18).get("row")).isEqualTo("total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "|x", "\tx", "%x"})
    void a_text_that_would_be_a_formula_is_made_harmless(String said) {
        assertThat(CsvWriter.harmless(said)).isEqualTo("'" + said);
        assertThat(CsvWriter.harmless("a" + said)).isEqualTo("a" + said);
    }

    @Test
    void a_workbook_has_a_sheet_for_each_table_and_typed_cells() throws IOException {
        var report = SampleReport.with(
                SampleReport.indicators(), SampleReport.bySite(), SampleReport.bySite(), SampleReport.days(1_500));
        var bytes = bytes(new XlsxWriter(), report);
        keep("report.xlsx", bytes);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Indicators", "By site", "By site 2", "By day", "About this report");
            var indicators = book.getFirstSheet().read();
            assertThat(indicators.get(1).getCellAsNumber(2)).contains(new BigDecimal("1942"));
            assertThat(indicators.get(3).getCellText(2)).isEqualTo("204 – 1,311");
            assertThat(indicators.get(4).getCellText(2)).isEqualTo("fewer than 5");
            assertThat(indicators.get(5).getCell(1).getType()).isEqualTo(CellType.STRING);
            var days = book.getSheet(3).orElseThrow().read();
            assertThat(days).hasSize(1_501);
            assertThat(days.get(1_500).getCellAsDate(0).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 1, 1).plusDays(1_499));
        }
    }

    @Test
    void a_pdf_is_one_page_with_the_figures_in_the_readers_language() throws IOException {
        var report = SampleReport.of(
                PeriodUnit.MONTH,
                "es",
                List.of(SampleReport.indicators(), SampleReport.bySite(), SampleReport.days(28)));
        var bytes = bytes(new PdfFileWriter(), report);
        keep("report.pdf", bytes);
        try (var pdf = new PdfReader(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1))
                    .contains("Servicios prestados", "Straße", "1.942", "menos de 5", "2026-01-28");
        }
    }

    @Test
    void what_a_page_has_no_room_for_it_says() throws IOException {
        var report = SampleReport.with(SampleReport.indicators(), SampleReport.days(1_826));
        try (var pdf = new PdfReader(bytes(new PdfFileWriter(), report))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1)).contains("more rows");
        }
    }

    @Test
    void a_table_of_many_columns_breaks_no_word() throws IOException {
        var bytes = bytes(new PdfFileWriter(), SampleReport.with(SampleReport.indicators(), SampleReport.wide()));
        keep("wide.pdf", bytes);
        try (var pdf = new PdfReader(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var page = pdf.getPageSize(1);
            assertThat(page.getWidth()).as("it lies on its side").isGreaterThan(page.getHeight());
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1).split("\\s+"))
                    .contains("Syringes", "containers", "Overdose", "responses", "Vaccinations", "1,234,580");
        }
        try (var upright = new PdfReader(bytes(new PdfFileWriter(), SampleReport.usual()))) {
            assertThat(upright.getPageSize(1).getHeight())
                    .isGreaterThan(upright.getPageSize(1).getWidth());
        }
    }

    @Test
    void dhis2_gets_the_numbers_of_this_period_and_no_others() throws IOException {
        var set = JSON.readTree(text(new Dhis2Writer(JSON), SampleReport.usual()));
        assertThat(set.path("period").asText()).isEqualTo("202611");
        assertThat(set.path("orgUnit").asText()).isEqualTo("all");
        assertThat(set.path("dataValues").toString())
                .contains("{\"dataElement\":\"VISITS\",\"value\":\"1942\"}")
                .contains("{\"dataElement\":\"VISITS\",\"orgUnit\":\"van\",\"value\":\"442\"}")
                .doesNotContain("1733", "UNIQ_RANGE", "WOUND");
    }

    @Test
    void figures_of_other_periods_and_totals_are_no_values_of_this_one() throws IOException {
        var report = SampleReport.with(SampleReport.bySite(), SampleReport.trend());
        var values = JSON.readTree(bytes(new Dhis2Writer(JSON), report)).path("dataValues");
        assertThat(values.findValuesAsText("value")).containsExactly("1500", "0.5", "200", "442", "0.1");
        assertThat(text(new FhirWriter(JSON), report)).doesNotContain("2026-10-01", "1733");
    }

    @Test
    void what_has_no_hour_or_stop_has_a_name_all_the_same() throws IOException {
        var values = JSON.readTree(bytes(new Dhis2Writer(JSON), SampleReport.with(SampleReport.byHour())))
                .path("dataValues");
        assertThat(values.findValuesAsText("categoryOptionCombo")).containsExactly("none", "9");
    }

    @ParameterizedTest
    @CsvSource({"DAY,20261110", "WEEK,2026W46", "QUARTER,2026Q4", "YEAR,2026", "FISCAL_YEAR,2026July"})
    void periods_are_named_as_dhis2_names_them(PeriodUnit unit, String name) {
        assertThat(Dhis2Period.of(SampleReport.of(unit, "en", List.of()).period()))
                .isEqualTo(name);
    }

    @Test
    void dhis2_knows_weeks_that_begin_on_sunday_by_another_name() {
        var from = LocalDate.of(2026, 11, 22);
        var week = new PeriodView(PeriodUnit.WEEK, from, from.plusDays(6), "2026-MMWR47");
        assertThat(Dhis2Period.of(week)).isEqualTo("2026SunW47");
    }

    @Test
    void just_any_days_are_no_period_of_dhis2() {
        var report = SampleReport.of(PeriodUnit.CUSTOM, "en", List.of());
        assertThatThrownBy(() -> Dhis2Period.of(report.period())).isInstanceOf(Problem.class);
    }

    @Test
    void the_fields_own_library_reads_the_measure_report() throws IOException {
        var parser = FhirContext.forR4().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        var report = parser.parseResource(MeasureReport.class, text(new FhirWriter(JSON), SampleReport.usual()));
        assertThat(report.getStatus()).isEqualTo(MeasureReport.MeasureReportStatus.COMPLETE);
        assertThat(report.getType()).isEqualTo(MeasureReport.MeasureReportType.SUMMARY);
        var visits = report.getGroupFirstRep();
        assertThat(visits.getCode().getCodingFirstRep().getCode()).isEqualTo("VISITS");
        assertThat(visits.getMeasureScore().getValue()).isEqualByComparingTo("1942");
        assertThat(visits.getStratifierFirstRep().getStratum()).hasSize(2);
        assertThat(visits.getStratifierFirstRep()
                        .getStratumFirstRep()
                        .getValue()
                        .getText())
                .isEqualTo("main");
        assertThat(parser.parseResource(MeasureReport.class, text(new FhirWriter(JSON), SampleReport.with()))
                        .getGroup())
                .isEmpty();
    }

    private static String text(FileWriter writer, ReportView report) throws IOException {
        return new String(bytes(writer, report), StandardCharsets.UTF_8);
    }

    /** As a server would: whoever writes must not close what is not theirs. */
    private static byte[] bytes(FileWriter writer, ReportView report) throws IOException {
        var bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("Closed by " + writer.format());
            }
        };
        OutputStream out = bytes;
        writer.write(report, out);
        return bytes.toByteArray();
    }

    /** For whoever wants to look at it. */
    private static void keep(String name, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports-to-look-at"));
        Files.write(folder.resolve(name), bytes);
    }
}
