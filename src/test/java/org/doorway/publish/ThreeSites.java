package org.doorway.publish;

import static io.restassured.RestAssured.given;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;

/** A month, long ago, at three sites: many came to two of them, and few to the van. Nobody else was there then. */
final class ThreeSites {
    private static final AtomicInteger YEARS = new AtomicInteger(2001);

    final CentreApi manager = CentreApi.as(MANAGER);
    final FreshSite main;
    final FreshSite elm;
    final FreshSite van;
    private final CentreApi desk = CentreApi.as(FRONT_DESK);
    LocalDate month;

    ThreeSites() {
        MovableClock.at("2026-11-24T12:00:00Z");
        month = LocalDate.of(YEARS.getAndIncrement(), 3, 1);
        main = FreshSite.openIn("UTC");
        elm = FreshSite.openIn("UTC");
        van = FreshSite.openIn("UTC");
        visits(main, 40);
        visits(elm, 25);
        visits(van, 4);
    }

    void visits(FreshSite site, int howMany) {
        for (int i = 0; i < howMany; i++) {
            var at = month.atTime(12, 0).plusMinutes(i).toInstant(ZoneOffset.UTC);
            desk.checksIn(aStranger().at(site).whoCame(at));
        }
    }

    /** The code of a new item that counts as a meal in reports. */
    static String meal() {
        var item = "test.meal_" + FreshSite.mark();
        var description = new HashMap<>(FreshSite.describing(Map.of("en", "Soup")));
        description.put("kind", "service");
        description.put("countsAs", Map.of("what", "meal", "quantity", 1));
        CentreApi.asManager()
                .posts("/menu-items", Map.of("code", item, "description", description))
                .is(201);
        return item;
    }

    /** So many at the main site who all took the same. */
    void took(String item, int howMany) {
        for (int i = 0; i < howMany; i++) {
            var at = month.atTime(15, 0).plusMinutes(i).toInstant(ZoneOffset.UTC);
            desk.checksIn(aStranger().at(main).whoCame(at).taking(item));
        }
    }

    Map<String, Object> body(String by) {
        var report =
                new HashMap<String, Object>(Map.of("kind", "services", "period", "month", "from", month.toString()));
        if (by != null) {
            report.put("by", by);
        }
        return Map.of("report", report);
    }

    String publish(String by) {
        return manager.posts("/publications", body(by)).is(201).get("id");
    }

    Response published(String by) {
        return open().get("/publications/" + publish(by));
    }

    Response revised(String id, String changes) {
        String revision = manager.posts("/publications/" + id + "/revisions", Map.of("changes", changes))
                .is(201)
                .get("id");
        return open().get("/publications/" + revision);
    }

    static Object visitsOf(Response report, FreshSite site) {
        return report.path("tables.find { it.code == 'by_site' }.rows.find { it.cells[0].text == '" + site.code()
                + "' }.cells[2]");
    }

    static RequestSpecification open() {
        return given().basePath("/api/v1");
    }
}
