package org.doorway.report;

import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What few people took is not found by asking for it alone, nor by asking for what the others took. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NarrowServicesTest {
    private static final String OF_MAY = "?on=2024-05-20&indicator=MEALS&indicator=ITEM_GIVEN&site=";
    private static final String MEALS = "tables[0].rows[1].cells[3]";
    private static final String GIVEN = "tables[0].rows[0].cells[3]";

    private String meal;
    private FreshSite six;
    private FreshSite seven;
    private FreshSite two;
    private CentreApi manager;

    @BeforeEach
    void three_sites_where_six_and_seven_and_two_people_ate() {
        MovableClock.at(Instant.parse("2024-05-20T19:00:00Z"));
        meal = service("meal");
        six = eaten(6);
        seven = eaten(7);
        two = eaten(2);
        manager = CentreApi.as(MANAGER).at(six, seven, two);
    }

    private static String service(String what) {
        var description = new HashMap<String, Object>(FreshSite.describing(Map.of("en", "Something")));
        description.put("kind", "service");
        description.put("countsAs", Map.of("what", what, "quantity", 1));
        var code = "test.service_" + FreshSite.mark();
        CentreApi.as(MANAGER)
                .posts("/menu-items", Map.of("code", code, "description", description))
                .is(201);
        return code;
    }

    private static void takes(FreshSite site, String what, int people) {
        for (int i = 0; i < people; i++) {
            site.desk().checksIn(aStranger().taking(what));
        }
    }

    private FreshSite eaten(int people) {
        var site = FreshSite.open();
        takes(site, meal, people);
        for (int i = 0; i < 9; i++) {
            site.desk().checksIn(aStranger());
        }
        return site;
    }

    private String item(String part) {
        return item(meal, part);
    }

    private static String item(String code, String part) {
        return "tables.find { it.code == 'items' }.rows.find { it.cells[0].text == '" + code + "' }.cells[4]." + part;
    }

    @Test
    void of_one_site_they_are_not_the_whole_without_those_of_the_others() {
        manager.gets("/reports/services" + OF_MAY + two.code())
                .is(200)
                .shows(MEALS + ".withheld", true)
                .shows(item("withheld"), true);
        // With these and the seven, there would be two left of fifteen.
        manager.gets("/reports/services" + OF_MAY + six.code())
                .is(200)
                .shows(MEALS + ".withheld", true)
                .shows(item("withheld"), true);
        manager.gets("/reports/services" + OF_MAY + seven.code())
                .is(200)
                .shows(MEALS + ".number", 7)
                .shows(item("number"), 7);
    }

    /** With the items given in all and those that are shown, an indicator of the next smallest would tell what is hidden. */
    @Test
    void the_service_that_is_hidden_with_them_has_no_indicator_either() {
        var shower = service("shower");
        takes(two, shower, 11);
        takes(two, service("laundry_load"), 40);
        CentreApi.as(MANAGER)
                .at(two)
                .gets("/reports/services?on=2024-05-20")
                .is(200)
                .shows(item(meal, "withheld"), true)
                .shows(figure("MEALS") + ".withheld", true)
                .shows(item(shower, "withheld"), true)
                .shows(figure("SHOWERS") + ".withheld", true)
                .shows(figure("LAUNDRY") + ".number", 40)
                .shows(figure("ITEM_GIVEN") + ".number", 53);
    }

    private static String figure(String indicator) {
        return "tables[0].rows.find { it.cells[0].text == '" + indicator + "' }.cells[3]";
    }

    @Test
    void nor_are_they_in_a_division_or_a_trend_of_that_site() {
        manager.gets("/reports/services" + OF_MAY + six.code() + "&by=modality&trend=2")
                .is(200)
                .shows("tables.find { it.code == 'by_modality' }.rows.cells.collect { it[3].withheld }", contains(true))
                .shows("tables.find { it.code == 'by_modality' }.total.cells[3].withheld", true)
                .shows("tables.find { it.code == 'trend' }.rows[1].cells[3].withheld", true);
        manager.gets("/reports/services" + OF_MAY + six.code() + "&by=family")
                .is(200)
                .shows("tables.find { it.code == 'families' }.rows.cells.collect { it[2].withheld }", contains(true));
    }

    @Test
    void a_service_that_is_chosen_is_not_told_as_items_given() {
        for (var report : new String[] {"services", "supplies"}) {
            var chosen = "/reports/" + report + "?on=2024-05-20&indicator=ITEM_GIVEN&item=" + meal;
            manager.gets(chosen).is(200).shows(GIVEN + ".number", 15);
            manager.gets(chosen + "&site=" + two.code()).is(200).shows(GIVEN + ".withheld", true);
            manager.gets(chosen + "&site=" + six.code()).is(200).shows(GIVEN + ".withheld", true);
            manager.gets(chosen + "&by=site")
                    .is(200)
                    .shows("tables[1].rows.cells.collect { it[2].number ?: 0 }", contains(0, 7, 0));
        }
    }
}
