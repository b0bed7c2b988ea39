package org.doorway.poster;

import static io.restassured.RestAssured.given;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.FRONT_DESK;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.Guest;
import org.doorway.MovableClock;

/** A month, long ago, that only one test knows of: what happened in it, and what was published of it. */
final class PublishedMonth {
    private static final AtomicInteger MONTHS = new AtomicInteger();

    final CentreApi manager = CentreApi.asManager();
    final LocalDate first = LocalDate.of(2020, 1, 1).plusMonths(MONTHS.getAndIncrement());
    private final CentreApi desk = CentreApi.as(FRONT_DESK);
    private final FreshSite site = FreshSite.openIn("UTC");
    private int minutes;

    PublishedMonth() {
        MovableClock.at("2026-11-22T12:00:00Z");
    }

    /** The code of a new item that counts as something in reports. */
    static String item(String kind, String countsAs, Map<String, String> labels) {
        var code = "test.poster_" + FreshSite.mark();
        var description = new HashMap<>(FreshSite.describing(labels));
        description.put("kind", kind);
        description.put("countsAs", Map.of("what", countsAs, "quantity", 1));
        CentreApi.asManager()
                .posts("/menu-items", Map.of("code", code, "description", description))
                .is(201);
        return code;
    }

    /** So many strangers who all took the same. */
    PublishedMonth visits(int howMany, Map<?, ?>... lines) {
        for (int i = 0; i < howMany; i++) {
            Guest guest = aStranger()
                    .at(site)
                    .whoCame(first.atTime(9, 0).plusMinutes(minutes++).toInstant(ZoneOffset.UTC));
            for (var line : lines) {
                guest = guest.taking(asLine(line));
            }
            desk.checksIn(guest);
        }
        return this;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> asLine(Map<?, ?> line) {
        return (Map<String, ?>) line;
    }

    PublishedMonth heads(int howMany) {
        var tally = Map.of("site", site.code(), "day", first.plusDays(3).toString(), "headcount", howMany);
        desk.counts(tally).is(201);
        return this;
    }

    String publishes(String kind) {
        return publishes(kind, null);
    }

    String publishes(String kind, String by) {
        var report = new HashMap<String, Object>(Map.of("kind", kind, "period", "month", "from", first.toString()));
        if (by != null) {
            report.put("by", by);
        }
        return publishes(report);
    }

    String publishes(Map<String, Object> report) {
        return manager.posts("/publications", Map.of("report", report)).is(201).get("id");
    }

    String revises(String publication, String changes) {
        return manager.posts("/publications/" + publication + "/revisions", Map.of("changes", changes))
                .is(201)
                .get("id");
    }

    /** Puts up a poster that is made of these publications. */
    void putsUp(Map<String, String> publications) {
        manager.puts("/poster/source", publications).is(200);
    }

    /** Somebody without a token. */
    static RequestSpecification anybody() {
        return given().basePath("/api/v1");
    }

    static Response poster(String query) {
        return anybody().get("/poster" + query);
    }
}
