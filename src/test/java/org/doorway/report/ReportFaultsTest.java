package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no report can be made of, told in words, in one answer, and never taken for something else. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportFaultsTest {
    private FreshSite site;
    private CentreApi manager;

    @BeforeEach
    void a_site_in_may() {
        MovableClock.at("2024-05-20T19:00:00Z");
        site = FreshSite.open();
        manager = CentreApi.as(MANAGER).at(site);
    }

    @ParameterizedTest
    @CsvSource({
        "period=decade, ?period",
        "on=yesterday, ?on",
        "on=2023-02-29, ?on",
        "on=2024-W21, ?on",
        "period=week&on=2024-W53, ?on",
        "on=1900-01-01, ?on",
        "on=9999-12-31, ?on",
        "on=%2B99999-12-31, ?on",
        "from=2024-05-01, ?until",
        "period=custom, ?from ?until",
        "from=2024-05-02&until=2024-05-01, ?until",
        "from=2001-01-01&until=2501-01-01, ?until",
        "from=1999-01-01&until=1999-02-01, ?from",
        "period=month&from=2024-05-01&until=2024-05-02, ?from ?until",
        "period=custom&on=2024-05-01&from=2024-05-01&until=2024-05-02, ?on",
        "on=2030-01-01, ?on",
        "fiscalYearStart=13, ?fiscalYearStart",
        "fiscalYearStart=0, ?fiscalYearStart",
        "fiscalYearStart=july, ?fiscalYearStart",
        "by=weather, ?by",
        "indicator=HAPPINESS, ?indicator",
        "indicator=HAPPINESS&indicator=SADNESS&indicator=VISITS, ?indicator",
        "indicator=SYR_OUT, ?indicator",
        "item=nothing-here, ?item",
        "family=nothing-here, ?family",
        "stop=nowhere, ?stop",
        "modality=by_boat, ?modality",
        "trend=1, ?trend",
        "trend=-1, ?trend",
        "trend=25, ?trend",
        "trend=3.5, ?trend",
        "trend=99999999999999, ?trend",
        "format=docx, ?format",
        "name=Bluebird, ?name",
        "on=2024-05-01&on=2024-04-01, ?on",
        "site=main&site=other, ?site",
    })
    void what_cannot_be_is_a_fault(String query, String faults) {
        manager.gets("/reports/services?" + query).isFaultyAt(faults.split(" "));
    }

    /** An empty filter must not answer as if there were none: what is shown would be more than was asked for. */
    @Test
    void what_is_empty_is_a_fault() {
        var names = List.of(
                "period",
                "on",
                "from",
                "until",
                "fiscalYearStart",
                "format",
                "site",
                "stop",
                "modality",
                "item",
                "family",
                "by",
                "indicator",
                "trend");
        manager.gets("/reports/services?" + String.join("=&", names) + "=")
                .isFaultyAt(names.stream().map(name -> "?" + name).toArray(String[]::new));
        manager.gets("/reports/services?site").isFaultyAt("?site");
    }

    @Test
    void all_faults_are_told_at_once_in_the_callers_language() {
        var query = "/reports/supplies?by=hour&item=x&family=y&trend=99&indicator=Z&from=2024-01-01&format=z&stop=s";
        var pointers = new String[] {"?by", "?item", "?family", "?trend", "?indicator", "?until", "?format", "?stop"};
        var english = manager.gets(query).isFaultyAt(pointers);
        var spanish = manager.saying("Accept-Language", "es").gets(query).isFaultyAt(pointers);
        List<String> inEnglish = english.get("errors.detail");
        List<String> inSpanish = spanish.get("errors.detail");
        assertThat(inSpanish).hasSameSizeAs(inEnglish).doesNotContainAnyElementsOf(inEnglish);
        english.shows("errors.find { it.pointer == '?indicator' }.detail", containsString("SYR_OUT"));
    }

    @Test
    void a_stop_is_one_of_the_sites_that_the_report_is_about() {
        var elsewhere = FreshSite.open();
        var both = CentreApi.as(MANAGER).at(site, elsewhere);
        var stop = elsewhere.stopsAt("The bridge");
        for (var unknown : Arrays.asList(UUID.randomUUID().toString(), stop)) {
            manager.gets("/reports/services?stop=" + unknown).isFaultyAt("?stop");
        }
        both.gets("/reports/services?site=" + site.code() + "&stop=" + stop).isFaultyAt("?stop");
        both.gets("/reports/services?stop=" + stop).is(200);
    }
}
