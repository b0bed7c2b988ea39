package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.doorway.export.ReportFiles;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportView;
import org.doorway.report.summary.ReportSettings;
import org.doorway.report.summary.ReportTransactions;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of its rule is the rule that it was made by. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleInForceTest {
    @Inject
    ReportTransactions store;

    @Inject
    SiteDirectory sites;

    @Inject
    Clock clock;

    @Inject
    ReportFiles files;

    @ParameterizedTest
    @CsvSource({"en, 5, Fewer than 5 people", "en, 8, Fewer than 8 people", "es, 12, Menos de 12 personas"})
    void a_stricter_rule_is_told_with_its_number(String language, int least, String words)
            throws SQLException, IOException {
        var report = made(least, Locale.forLanguageTag(language));
        assertThat(report.suppression().least()).isEqualTo(least);
        assertThat(report.suppression().rule()).startsWith(words).doesNotContain("{");
        var pdf = new PdfReader(bytes(report, ReportFormat.PDF));
        assertThat(new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("\\s+", " "))
                .contains(words);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(report, ReportFormat.XLSX)));
                var rows = book.getSheets()
                        .reduce((one, next) -> next)
                        .orElseThrow()
                        .openStream()) {
            assertThat(rows.map(row -> row.getCellText(1)).collect(Collectors.joining(" ")))
                    .contains(words);
        }
    }

    private ReportView made(int least, Locale language) throws SQLException {
        var code = FreshSite.open().code();
        var site = sites.all().stream()
                .filter(ref -> ref.code().equals(code))
                .findAny()
                .orElseThrow();
        var month = Period.around(PeriodUnit.MONTH, LocalDate.parse("2024-05-20"), Month.JULY);
        var request = new ReportRequest(
                ReportKind.SERVICES, month, List.of(site.id()), ReportFilter.NONE, null, List.of(), 0);
        return new Reports(store, sites, new Stricter(least), clock).shown(request, language);
    }

    private byte[] bytes(ReportView report, ReportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(report, format, out);
        return out.toByteArray();
    }

    private record Stricter(int leastPeople) implements ReportSettings {
        @Override
        public Month fiscalYearStart() {
            return Month.JULY;
        }

        @Override
        public Duration longestAnswer() {
            return Duration.ofSeconds(8);
        }

        @Override
        public Duration longestInBackground() {
            return Duration.ofHours(1);
        }

        @Override
        public String sumEvery() {
            return "off";
        }

        @Override
        public Duration longestRun() {
            return Duration.ZERO;
        }
    }
}
