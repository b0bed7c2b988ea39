package org.doorway.funder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.export.ReportFiles;
import org.doorway.report.Period;
import org.doorway.report.PeriodUnit;
import org.doorway.report.ReportFormat;
import org.doorway.report.ReportScope;
import org.doorway.report.ReportView;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatesTest {
    /** Each in the calendar year 2025; the first two before, the others within the year from July 2025. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2025-01-01"),
            LocalDate.parse("2025-06-30"),
            LocalDate.parse("2025-07-01"),
            LocalDate.parse("2025-12-31"));

    @Inject
    Templates templates;

    @Inject
    ReportFiles files;

    @Inject
    SiteDirectory sites;

    private FreshSite site;
    private CentreApi desk;
    private CentreApi manager;

    @BeforeEach
    void a_site_and_a_menu() {
        MovableClock.at("2026-11-24T12:00:00Z");
        site = FreshSite.openIn("UTC");
        desk = site.desk();
        manager = CentreApi.as(MANAGER).at(site);
        item("use.inject.syringe_fixed", "syringe", 1, "supply");
        item("test.syringes_ten", "syringe", 10, "supply");
        item("dispose.return", "syringe_returned", 1, "return");
        item("od.naloxone.in", "naloxone_dose", 2, "supply");
    }

    private static void item(String code, String what, int quantity, String kind) {
        var anybody = CentreApi.asManager();
        var family = code.substring(0, code.indexOf('.'));
        anybody.puts("/menu-families/" + family, Map.of("labels", Map.of("en", family), "order", 1));
        Map<String, Object> description = Map.of(
                "labels",
                Map.of("en", code),
                "family",
                family,
                "kind",
                kind,
                "unit",
                "each",
                "countsAs",
                Map.of("what", what, "quantity", quantity));
        anybody.posts("/menu-items", Map.of("code", code, "description", description));
        anybody.puts("/menu-items/" + code, description).is(200);
    }

    /** Visits by chance, and what each layout should say of them, counted while they come. */
    private Map<String, Map<String, Long>> aYearByChance(long seed) {
        var chance = new Random(seed);
        var cards = List.of(
                desk.givesACard(),
                desk.givesACard(),
                desk.givesACard(),
                desk.givesACard(),
                desk.givesACard(),
                desk.givesACard());
        Map<String, Map<String, Long>> said = Map.of("calendar", new TreeMap<>(), "fiscal", new TreeMap<>());
        for (int i = 0; i < 48; i++) {
            var day = DAYS.get(i % DAYS.size());
            var at = day.atTime(9, 0).plusMinutes(i).toInstant(ZoneOffset.UTC);
            var isKnown = i < 24;
            var guest = isKnown ? somebodyShowing(cards.get(i / 4)) : aStranger();
            int fixed = chance.nextInt(20);
            int packs = chance.nextInt(4);
            int back = chance.nextInt(15);
            int kits = chance.nextInt(3);
            var estimated = chance.nextBoolean();
            desk.checksIn(guest.whoCame(at)
                    .taking("use.inject.syringe_fixed", fixed)
                    .taking("test.syringes_ten", packs)
                    .taking(Map.of("item", "dispose.return", "given", back, "estimated", estimated))
                    .taking("od.naloxone.in", kits));
            for (var year : said.entrySet()) {
                if (year.getKey().equals("calendar") || !day.isBefore(LocalDate.parse("2025-07-01"))) {
                    var figures = year.getValue();
                    figures.merge("visits", 1L, Long::sum);
                    figures.merge("anonymous", isKnown ? 0L : 1L, Long::sum);
                    figures.merge("out", fixed + 10L * packs, Long::sum);
                    figures.merge("back", (long) back, Long::sum);
                    figures.merge("estimated", estimated ? (long) back : 0L, Long::sum);
                    figures.merge("kits", (long) kits, Long::sum);
                }
            }
        }
        return said;
    }

    private static String value(String row) {
        return "tables[0].rows.find { it.cells[0].text == '" + row + "' }.cells[3]";
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void each_row_is_what_was_counted_while_people_came(long seed) {
        var said = aYearByChance(seed);
        var year = said.get("calendar");
        var fiscal = said.get("fiscal");
        manager.gets("/reports/templates/nc-annual?on=2025-08-01")
                .is(200)
                .shows("period.label", "2025-07/2026-06")
                .shows(value("individuals") + ".number", 6)
                .shows(
                        value("individuals_range") + ".upTo",
                        6 + fiscal.get("anonymous").intValue())
                .shows(value("contacts") + ".number", fiscal.get("visits").intValue())
                .shows(
                        value("syringes_dispensed") + ".number",
                        fiscal.get("out").intValue())
                .shows(
                        value("syringes_returned") + ".number",
                        fiscal.get("back").intValue())
                .shows(
                        value("syringes_returned_estimated") + ".number",
                        fiscal.get("estimated").intValue())
                .shows(value("naloxone_kits") + ".number", fiscal.get("kits").intValue());
        CentreApi.asManager()
                .puts("/indicators/population-estimate", Map.of("people", 160, "source", "A survey, 2024"))
                .is(200);
        var perPerson =
                BigDecimal.valueOf(year.get("out")).divide(BigDecimal.valueOf(160), 4, java.math.RoundingMode.HALF_UP);
        manager.gets("/reports/templates/unaids-nsp?on=2025-08-01")
                .is(200)
                .shows("period.label", "2025")
                .shows(
                        value("syringes_distributed") + ".number",
                        year.get("out").intValue())
                .shows(value("people_who_inject") + ".number", 160)
                .shows(value("syringes_per_person") + ".number", perPerson.floatValue())
                .shows(value("sites") + ".number", 1);
        manager.gets("/reports/templates/sharp-core?on=2025-08-01")
                .is(200)
                .shows(value("06_visits") + ".number", year.get("visits").intValue())
                .shows(value("11_naloxone") + ".number", 2 * year.get("kits").intValue());
    }

    @ParameterizedTest
    @CsvSource({
        "nc-annual, reversals, not yet recorded",
        "nc-annual, referrals, not yet recorded",
        "nc-annual, referrals_by_type, not yet recorded",
        "nc-annual, county, not recorded",
        "unaids-nsp, provider, to be written",
        "sharp-core, 04_hours, see note",
        "sharp-core, 07_activities, to be written",
        "sharp-core, 12_overdoses, not recorded",
        "sharp-core, 13_reversals, not yet recorded",
        "sharp-core, 14_age, not recorded",
        "sharp-core, 15_gender, not recorded",
        "sharp-core, 16_race, not recorded"
    })
    void what_is_not_recorded_says_so_and_is_never_a_number(String template, String row, String words) {
        manager.gets("/reports/templates/" + template)
                .is(200)
                .shows(value(row) + ".text", words)
                .shows(value(row) + ".number", nullValue())
                .shows("tables[0].rows.find { it.cells[0].text == '" + row + "' }.cells[5].text", not(nullValue()));
    }

    @Test
    void without_a_period_it_is_the_last_year_that_is_over() {
        manager.gets("/reports/templates/nc-annual").is(200).shows("period.label", "2025-07/2026-06");
        manager.gets("/reports/templates/unaids-nsp")
                .is(200)
                .shows("period.label", "2025")
                .shows("complete", true);
        manager.gets("/reports/templates/sharp-core").is(200).shows("period.label", "2025");
        manager.gets("/reports/templates/sharp-core?period=month&on=2026-10-05")
                .is(200)
                .shows("period.label", "2026-10");
    }

    @ParameterizedTest
    @CsvSource({
        "nc-annual, period=month, ?period, fiscal_year",
        "nc-annual, period=year, ?period, fiscal_year",
        "nc-annual, fiscalYearStart=10, ?fiscalYearStart, 7",
        "unaids-nsp, from=2025-01-01&until=2025-03-31, ?period, year",
        "unaids-nsp, period=decade, ?period, year",
        "sharp-core, from=2025-01-01&until=2025-03-31, ?period, quarter",
        "sharp-core, on=yesterday, ?on, date",
    })
    void a_period_that_does_not_fit_is_told_which_ones_do(String template, String query, String at, String word) {
        var answer = manager.gets("/reports/templates/" + template + "?" + query);
        answer.isFaultyAt(at);
        assertThat(answer.body()).contains(word);
    }

    @Test
    void who_may_not_and_what_is_not_there() {
        var elsewhere = FreshSite.open();
        manager.gets("/reports/templates/nc-annual?site=" + elsewhere.code()).isRefused(403, "site-not-covered");
        manager.gets("/reports/templates/nc-annual?site=" + site.code()).is(200);
        manager.gets("/reports/templates/nowhere").isRefused(404, "not-found");
        CentreApi.as(MANAGER).gets("/reports/templates/nc-annual?site=nowhere").isFaultyAt("?site");
        for (var path : List.of("/reports/templates", "/reports/templates/nc-annual")) {
            CentreApi.as(COUNSELOR).gets(path).isRefused(403, "role-may-not");
        }
    }

    @Test
    void what_reports_hide_is_hidden_here() {
        for (int i = 0; i < 3; i++) {
            var at = LocalDate.parse("2025-08-01").atTime(9, i).toInstant(ZoneOffset.UTC);
            desk.checksIn(somebodyShowing(desk.givesACard())
                    .whoCame(at)
                    .taking("use.inject.syringe_fixed", 30)
                    .taking("od.naloxone.in", 2));
        }
        manager.gets("/reports/templates/nc-annual?on=2025-08-01")
                .is(200)
                .shows(value("individuals") + ".lessThan", 5)
                .shows(value("contacts") + ".withheld", true)
                .shows(value("syringes_dispensed") + ".withheld", true)
                .shows(value("naloxone_kits") + ".withheld", true);
        var nsp = manager.gets("/reports/templates/unaids-nsp?on=2025-08-01").is(200);
        nsp.shows(value("syringes_distributed") + ".withheld", true).shows(value("sites") + ".number", 1);
        var perPerson = nsp.<Map<String, ?>>get(value("syringes_per_person"));
        assertThat(perPerson).doesNotContainKey("number");
        var asReported = manager.gets("/reports/supplies?period=fiscal_year&on=2025-08-01")
                .is(200);
        asReported.shows("tables[0].rows.find { it.cells[0].text == 'SYR_OUT' }.cells[3].withheld", true);
    }

    @Test
    void the_list_says_where_each_layout_comes_from_and_what_answers_its_rows() {
        var known = manager.gets("/indicators").is(200).<List<String>>get("indicators.code");
        for (var language : List.of("en", "es")) {
            var list = manager.saying("Accept-Language", language)
                    .gets("/reports/templates")
                    .is(200);
            list.shows("language", language)
                    .shows("templates.code", contains("nc-annual", "unaids-nsp", "sharp-core"))
                    .shows("templates.url", everyItem(org.hamcrest.Matchers.startsWith("https://")))
                    .shows("templates[0].periods", contains("fiscal_year"))
                    .shows("templates[0].fiscalYearStart", 7);
            var indicators = list.<List<List<String>>>get("templates.rows.indicator");
            assertThat(indicators.stream().flatMap(List::stream).filter(code -> code != null))
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void it_can_be_opened_in_every_format(String language) throws IOException, SQLException {
        aYearByChance(3);
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
            var csv = new String(bytes(report, ReportFormat.CSV), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(csv.lines()).hasSize(template.rows().size() + 1);
            for (var json : List.of(ReportFormat.DHIS2, ReportFormat.FHIR)) {
                assertThat(new String(bytes(report, json), java.nio.charset.StandardCharsets.UTF_8))
                        .contains(template.code())
                        .doesNotContain("reversals", "16_race");
            }
            assertThat(ReportFiles.name(report, ReportFormat.PDF)).startsWith(template.code() + "-2025");
        }
    }

    private ReportView filled(Template template, Locale language) throws SQLException {
        var id = sites.all().stream()
                .filter(ref -> ref.code().equals(site.code()))
                .findAny()
                .orElseThrow()
                .id();
        var unit = template == Template.NC_ANNUAL ? PeriodUnit.FISCAL_YEAR : PeriodUnit.YEAR;
        var year = Period.around(unit, LocalDate.parse("2025-08-01"), Month.JULY);
        return templates.filled(template, new ReportScope(year, List.of(id), site.code()), language);
    }

    private byte[] bytes(ReportView report, ReportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(report, format, out);
        return out.toByteArray();
    }

    @Test
    void over_http_it_is_a_file_of_its_own_name() {
        var csv = manager.gets("/reports/templates/nc-annual?format=csv").is(200);
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"nc-annual-2025-07_2026-06.csv\"");
        assertThat(csv.body())
                .contains("nc-annual,2025-07-01,2026-06-30,nc-annual,reversals,")
                .contains("not yet recorded");
        manager.gets("/reports/templates/nc-annual?format=docx").isFaultyAt("?format");
    }
}
