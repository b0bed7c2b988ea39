package org.doorway.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.platform.http.FileType;
import org.doorway.report.document.ReportFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in every format, over HTTP. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportFormatsTest {
    private static final String REPORT = "/reports/services?period=month&on=2026-10-05";

    private final CentreApi manager = CentreApi.as(MANAGER);

    @BeforeEach
    void after_the_month() {
        MovableClock.at("2026-11-24T12:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void by_name_and_by_accept(ReportFormat format) {
        var named = manager.gets(REPORT + "&format=" + format.name().toLowerCase(java.util.Locale.ROOT))
                .is(200);
        assertThat(named.header("Content-Type")).startsWith(format.type());
        var accepted = manager.saying("Accept", format.type()).gets(REPORT).is(200);
        assertThat(accepted.header("Content-Type")).startsWith(format.type());
        var isFile = format != ReportFormat.JSON;
        assertThat(named.header("Content-Disposition"))
                .isEqualTo(isFile ? "attachment; filename=\"services-2026-10." + format.extension() + "\"" : null);
        assertThat(named.body())
                .startsWith(
                        switch (format) {
                            case JSON -> "{";
                            case CSV -> "report,from,until";
                            case XLSX -> "PK";
                            case PDF -> "%PDF";
                            case DHIS2 -> "{\"dataSet\":\"services\"";
                            case FHIR -> "{\"resourceType\":\"MeasureReport\"";
                        });
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void by_an_address_of_its_own(FileType file) {
        var address = "/reports/services" + file.ending() + "?period=month&on=2026-10-05";
        if (file == FileType.HTML) {
            manager.gets(address).isRefused(404, "not-found");
            return;
        }
        var named = manager.saying("Accept", "application/json").gets(address).is(200);
        assertThat(named.header("Content-Type")).startsWith(file.type());
        assertThat(named.header("Content-Disposition")).startsWith("attachment; filename=\"services-2026-10.");
        manager.gets(address + "&format=json").isFaultyAt("?format");
        manager.gets(address + "&unheardOf=1").isFaultyAt("?unheardOf");
        CentreApi.as(FRONT_DESK).gets(address).isRefused(403, "role-may-not");
        new Answer(given().get("/api/v1" + address)).isRefused(401, "not-signed-in");
    }

    /** What a generated client accepts that keeps the file without looking into it. */
    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"CSV", "XLSX", "PDF"})
    void as_bytes(FileType file) {
        var bytes = manager.saying("Accept", "application/octet-stream, application/problem+json");
        bytes.gets("/reports/services" + file.ending() + "?on=2026-10-05")
                .is(200)
                .carries("Content-Type", "application/octet-stream");
        bytes.gets("/reports/services" + file.ending() + "?on=never")
                .isFaultyAt("?on")
                .carries("Content-Type", startsWith("application/problem+json"));
        bytes.gets("/reports/services").isRefused(406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/reports/services | en | offered here: application/json, text/csv, application/vnd.open",
                "/reports/goals | es | se ofrecen aquí: application/json, text/csv, application/vnd.open",
                "/reports/templates/nc-annual | en | application/pdf, application/vnd.dhis2.data-value-set+json, ",
                "/publications/0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f07 | en | , application/fhir+json.",
                "/report-runs/0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f07/file | en | , application/fhir+json.",
                "/reports/templates | en | offered here: application/json.",
                "/poster | es | se ofrecen aquí: application/json, text/html, application/pdf.",
                "/problems/not-acceptable | en | offered here: text/plain.",
            })
    void who_accepts_none_is_told_which_ones_there_are(String path, String language, String words) {
        manager.saying("Accept", "image/png")
                .saying("Accept-Language", language)
                .gets(path)
                .isRefused(406, "not-acceptable")
                .shows("detail", containsString(words));
    }

    @ParameterizedTest
    @CsvSource({
        "/reports/services",
        "/reports/templates/nc-annual",
        "/publications/0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f07"
    })
    void who_names_none_is_told_which_names_there_are(String path) {
        for (var language : List.of("en", "es")) {
            var answer = manager.saying("Accept-Language", language).gets(path + "?format=docx");
            answer.isFaultyAt("?format");
            answer.shows("errors[0].detail", containsString("json, csv, xlsx, pdf, dhis2, fhir"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ","})
    void who_names_no_type_at_all_accepts_any(String accepted) {
        manager.saying("Accept", accepted).gets(REPORT).is(200).carries("Content-Type", startsWith("application/json"));
    }

    @Test
    void days_that_dhis2_has_no_name_for_are_a_clear_problem() {
        manager.gets("/reports/services?period=custom&from=2026-10-03&until=2026-10-09&format=dhis2")
                .isRefused(422, "period-not-in-dhis2");
    }
}
