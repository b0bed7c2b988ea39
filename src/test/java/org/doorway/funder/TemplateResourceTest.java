package org.doorway.funder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which layouts there are, of which periods, and for whom. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateResourceTest {
    private FundedSite funded;
    private CentreApi manager;

    @BeforeEach
    void a_site_and_a_menu() {
        funded = new FundedSite();
        manager = funded.manager;
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
                    .shows("templates[1].periods", contains("year"))
                    .shows("templates[2].periods", contains("year", "fiscal_year", "quarter", "month", "week", "day"))
                    .shows("templates[0].fiscalYearStart", 7);
            var indicators = list.<List<List<String>>>get("templates.rows.indicator");
            assertThat(indicators.stream().flatMap(List::stream).filter(code -> code != null))
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
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
        manager.gets("/reports/templates/nc-annual?site=" + funded.site.code()).is(200);
        manager.gets("/reports/templates/nowhere").isRefused(404, "not-found");
        CentreApi.as(MANAGER).gets("/reports/templates/nc-annual?site=nowhere").isFaultyAt("?site");
        for (var path : List.of("/reports/templates", "/reports/templates/nc-annual")) {
            CentreApi.as(COUNSELOR).gets(path).isRefused(403, "role-may-not");
        }
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
