package org.doorway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.doorway.CentreApi;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.report.ReportFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Test
    void one_that_is_not_offered_is_a_clear_problem() {
        manager.gets(REPORT + "&format=docx").isFaultyAt("?format");
        manager.saying("Accept", "image/png").gets(REPORT).isRefused(406, "not-acceptable");
        manager.gets("/reports/services?period=custom&from=2026-10-03&until=2026-10-09&format=dhis2")
                .isRefused(422, "period-not-in-dhis2");
    }
}
