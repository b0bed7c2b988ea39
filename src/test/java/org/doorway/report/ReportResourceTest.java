package org.doorway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Indicator;
import org.doorway.report.summary.CountedSites;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportResourceTest {
    private static final Instant NOON = Instant.parse("2024-05-20T19:00:00Z");
    private static final String OF_MAY = "?period=month&on=2024-05-20";

    @Inject
    SiteDirectory sites;

    @Inject
    DataSource database;

    private FreshSite site;
    private CentreApi desk;
    private CentreApi manager;

    @BeforeEach
    void a_site_at_noon() {
        MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
        manager = CentreApi.as(MANAGER).at(site);
    }

    private void strangers(int number) {
        for (int i = 0; i < number; i++) {
            desk.checksIn(aStranger());
        }
    }

    private static String figure(String code, String column) {
        var index = Map.of("value", 3, "before", 4, "yearBefore", 5).get(column);
        return "tables[0].rows.find { it.cells[0].text == '" + code + "' }.cells[" + index + "]";
    }

    @Test
    void a_report_says_all_about_itself() {
        strangers(6);
        manager.gets("/reports/services" + OF_MAY + "&by=day&trend=3")
                .is(200)
                .shows("kind", "services")
                .shows("period.label", "2024-05")
                .shows("period.from", "2024-05-01")
                .shows("period.until", "2024-05-31")
                .shows("complete", false)
                .shows("sites.site", contains(site.code()))
                .shows("sites[0].timeZone", FreshSite.ZONE)
                .shows("catalogueVersion", "2")
                .shows("identification.share.number", 0.0f)
                .shows("comparisons.period.label", contains("2024-04", "2023-05"))
                .shows("suppression.least", 5)
                .shows("tables.code", contains("indicators", "by_day", "items", "trend"))
                .shows(figure("VISITS", "value") + ".number", 6)
                .shows(figure("VISITS", "before") + ".number", 0)
                .shows("tables[1].rows[0].cells[0].text", "2024-05-20")
                .shows("tables[3].rows.cells.collect { it[1].text }", contains("2024-03", "2024-04", "2024-05"));
    }

    @Test
    void it_speaks_spanish() {
        manager.saying("Accept-Language", "es-MX")
                .gets("/reports/people" + OF_MAY)
                .is(200)
                .shows("language", "es")
                .shows("title", "Personas");
    }

    @Test
    void what_happened_late_is_undone_or_void_counts_as_it_should_before_and_after_adding_up() throws SQLException {
        strangers(6);
        var meal = site.offers("meal");
        var visit = desk.checksIn(aStranger().taking(meal, 3));
        addUp();
        given(3);
        // Each of these comes over a path of its own; the sums of the day are out of date from then on.
        visit = visit.takes(Map.of("item", site.offers("socks"), "given", 4));
        given(7);
        visit = visit.undoes(meal);
        given(4);
        addUp();
        given(4);
        desk.checksIn(aStranger().whoCame(NOON.minusSeconds(86_400)).taking(meal, 5));
        given(9);
        addUp();
        visit.isVoided("mistake");
        given(5);
        addUp();
        given(5);
        desk.counts(Map.of("headcount", 10, "day", "2024-05-19")).is(201);
        manager.gets("/reports/services" + OF_MAY).shows(figure("VISITS", "value") + ".number", 17);
        addUp();
        manager.gets("/reports/services" + OF_MAY).shows(figure("VISITS", "value") + ".number", 17);
    }

    @Test
    void what_is_corrected_counts_where_it_belongs_before_and_after_adding_up() throws SQLException {
        strangers(6);
        for (int i = 0; i < 6; i++) {
            desk.checksIn(aStranger().whoCame(Instant.parse("2024-04-30T18:00:00Z")));
        }
        // Their first, wherever it is moved to.
        var visit = desk.checksIn(somebodyShowing(desk.givesACard()).taking(site.offers("meal"), 3));
        addUp();
        desk.sends(Method.PATCH, visit.path(), Map.of("arrivedAt", "2024-04-30T19:00:00Z"))
                .is(200);
        givenInAprilAndMay(3, 0);
        addUp();
        givenInAprilAndMay(3, 0);
        String line = visit.answer().get("lines[0].id");
        desk.sends(Method.PATCH, visit.path() + "/lines/" + line, Map.of("given", 5))
                .is(200);
        givenInAprilAndMay(5, 0);
        addUp();
        visit.isVoided("mistake");
        givenInAprilAndMay(0, 0);
        addUp();
        desk.deletes(visit.path() + "/void").is(200);
        givenInAprilAndMay(5, 0);
        addUp();
        desk.sends(Method.PATCH, visit.path(), Map.of("arrivedAt", NOON.toString()))
                .is(200);
        givenInAprilAndMay(0, 5);
        addUp();
        givenInAprilAndMay(0, 5);
    }

    private void givenInAprilAndMay(int april, int may) {
        manager.gets("/reports/supplies" + OF_MAY)
                .is(200)
                .shows(figure("ITEM_GIVEN", "before") + ".number", april)
                .shows(figure("ITEM_GIVEN", "value") + ".number", may);
    }

    @Test
    void what_was_missing_is_counted_by_its_reason_before_and_after_adding_up() throws SQLException {
        strangers(6);
        var shower = site.offers("shower");
        desk.checksIn(aStranger().taking(Map.of("item", shower, "unmetReason", "not_offered_now")))
                .takes(Map.of("item", shower, "given", 0, "unmetReason", "not_offered_now"))
                .takes(Map.of("item", shower, "given", 1, "askedFor", 4));
        desk.counts(Map.of(
                        "headcount",
                        10,
                        "lines",
                        java.util.List.of(
                                Map.of("item", shower, "given", 3, "askedFor", 8, "unmetReason", "out_of_stock"))))
                .is(201);
        for (int i = 0; i < 2; i++) {
            manager.gets("/reports/unmet" + OF_MAY)
                    .is(200)
                    .shows(figure("UNMET", "value") + ".number", 10)
                    .shows(
                            "tables.find { it.code == 'items' }.rows[0].cells.number",
                            contains(null, null, null, null, 10, 5, 2, 0, 0, 3));
            given(4);
            addUp();
        }
    }

    private void given(int number) {
        manager.gets("/reports/supplies" + OF_MAY).is(200).shows(figure("ITEM_GIVEN", "value") + ".number", number);
    }

    private void addUp() throws SQLException {
        // Of this site alone: those of other tests have years of their own.
        CountedSites.addUp(database, sites, ref -> ref.code().equals(site.code()));
    }

    @Test
    void whoever_turns_out_to_be_known_is_counted_once() throws SQLException {
        strangers(6);
        var card = desk.givesACard();
        desk.checksIn(somebodyShowing(card));
        addUp();
        desk.checksIn(aStranger()).turnsOutToBe(card);
        manager.gets("/reports/people" + OF_MAY)
                .is(200)
                .shows(figure("UNIQ_KNOWN", "value") + ".lessThan", 5)
                .shows(figure("UNIQ_RANGE", "value") + ".upTo", 7)
                .shows(figure("ID_SHARE", "value") + ".withheld", true)
                .shows(figure("VISITS", "value") + ".number", 8);
    }

    @Test
    void few_people_are_fewer_than_5_in_every_way_of_asking() {
        strangers(3);
        desk.checksIn(aStranger().with("modality", "phone"));
        manager.gets("/reports/services" + OF_MAY)
                .is(200)
                .shows(figure("VISITS", "value") + ".withheld", true)
                .shows(figure("VISITS", "value") + ".number", nullValue());
        strangers(20);
        // By phone it was one: then neither those nor the others can be asked for.
        manager.gets("/reports/services" + OF_MAY).shows(figure("VISITS", "value") + ".number", 24);
        for (var modality : new String[] {"phone", "drop_in"}) {
            manager.gets("/reports/services" + OF_MAY + "&modality=" + modality)
                    .shows(figure("VISITS", "value") + ".withheld", true);
        }
        var by = manager.gets("/reports/services" + OF_MAY + "&by=modality").is(200);
        by.shows("tables[1].rows.cells.collect { it[2].withheld }", contains(true, true))
                .shows("tables[1].total.cells[2].number", 24);
        assertThat(by.body()).doesNotContain("\"number\":23,", "\"people\":1,");
    }

    @Test
    void goals_are_of_the_whole_centre() {
        manager.gets("/reports/goals").isRefused(403, "site-not-covered");
        CentreApi.as(MANAGER)
                .gets("/reports/goals?period=year&on=2024-05-20")
                .is(200)
                .shows("tables.code", contains("goals", "goals_by_aim"));
    }

    @Test
    void a_site_that_the_token_does_not_cover_is_none_of_its_business() {
        var elsewhere = FreshSite.open();
        manager.gets("/reports/services?site=" + elsewhere.code()).isRefused(403, "site-not-covered");
        manager.gets("/reports/services?site=" + site.code()).is(200);
    }

    @Test
    void weeks_begin_on_sunday_where_somebody_asks_for_those_of_the_mmwr() {
        MovableClock.at("2024-05-19T19:00:00Z");
        strangers(6);
        MovableClock.at("2024-05-25T19:00:00Z");
        strangers(7);
        MovableClock.at("2024-05-26T19:00:00Z");
        strangers(8);
        var visits = "tables.find { it.code == 'trend' }.rows.collect { it.cells[2].number }";
        manager.gets("/reports/services?period=week&on=2024-05-25&weekStart=sunday&trend=2&indicator=VISITS")
                .is(200)
                .shows("period.from", "2024-05-19")
                .shows("period.until", "2024-05-25")
                .shows("period.label", "2024-MMWR21")
                .shows("comparisons.period.label", contains("2024-MMWR20", "2023-MMWR21"))
                .shows(figure("VISITS", "value") + ".number", 13)
                .shows(
                        "tables.find { it.code == 'trend' }.rows.collect { it.cells[1].text }",
                        contains("2024-MMWR20", "2024-MMWR21"))
                .shows(visits, contains(0, 13));
        manager.gets("/reports/services?period=week&on=2024-05-25&weekStart=monday&trend=2&indicator=VISITS")
                .is(200)
                .shows("period.label", "2024-W21")
                .shows(visits, contains(6, 15));
        manager.gets("/reports/services?period=week&on=2024-05-25&weekStart=sunday&format=csv")
                .is(200)
                .carries("Content-Disposition", containsString("services-2024-MMWR21.csv"));
        manager.gets("/reports/services?period=week&weekStart=friday").isFaultyAt("?weekStart");
    }

    @Test
    void a_month_that_is_asked_for_by_its_days_is_compared_with_months() {
        manager.gets("/reports/services?from=2024-02-01&until=2024-02-29")
                .is(200)
                .shows("comparisons.period.label", contains("2024-01-01/2024-01-31", "2023-02-01/2023-02-28"));
    }

    @Test
    void who_came_to_another_site_before_is_new_at_none_and_the_catalogue_says_so() {
        var elsewhere = FreshSite.open();
        var cards = new ArrayList<CentreApi.Card>();
        for (int i = 0; i < 12; i++) {
            var card = desk.givesACard();
            cards.add(card);
            MovableClock.at(NOON.plusSeconds(i));
            (i < 6 ? elsewhere.desk() : desk).checksIn(somebodyShowing(card));
        }
        MovableClock.at(NOON.plusSeconds(60));
        cards.forEach(card -> desk.checksIn(somebodyShowing(card)));
        manager.gets("/reports/people" + OF_MAY)
                .is(200)
                .shows(figure("UNIQ_KNOWN", "value") + ".number", 12)
                .shows(figure("NEW_KNOWN", "value") + ".number", 6);
        manager.gets("/indicators")
                .shows(
                        "indicators.find { it.code == 'NEW_KNOWN' }.definition",
                        containsString("who came to another site before is new at none"));
        manager.saying("Accept-Language", "es")
                .gets("/indicators")
                .shows(
                        "indicators.find { it.code == 'NEW_KNOWN' }.definition",
                        containsString("quien ya vino antes a otro sitio no es nuevo en ninguno"));
    }

    @Test
    void the_catalogue_has_a_definition_for_each_indicator() {
        manager.gets("/indicators")
                .is(200)
                .shows("indicators.code", hasItem("VISITS"))
                .shows("indicators.find { it.code == 'REVERSALS' }.recorded", false)
                .shows("indicators.find { it.code == 'RETURN_RATIO' }.formula", "SYR_IN ÷ SYR_OUT");
        assertThat(Catalogue.indicators()).extracting(Indicator::code).doesNotHaveDuplicates();
    }

    @Test
    void syringes_a_year_are_told_where_somebody_has_entered_an_estimate() {
        strangers(6);
        manager.puts("/indicators/population-estimate", Map.of("people", 100, "source", "A survey, 2023"))
                .is(200);
        manager.gets("/indicators/population-estimate").is(200).shows("people", 100);
        manager.gets("/reports/supplies" + OF_MAY + "&indicator=SYR_PER_PWID_YEAR")
                .is(200)
                .shows(figure("SYR_PER_PWID_YEAR", "value") + ".number", 0.0f);
    }
}
