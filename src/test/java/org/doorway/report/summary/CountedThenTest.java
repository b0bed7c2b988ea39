package org.doorway.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.site.SiteDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was given keeps what it counted as when it was recorded, whatever becomes of the item. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountedThenTest {
    private static final Instant NOON = Instant.parse("2024-05-20T19:00:00Z");

    @Inject
    SiteDirectory sites;

    @Inject
    DataSource database;

    private FreshSite site;
    private CentreApi desk;
    private CentreApi manager;

    @BeforeEach
    void a_site_with_people() {
        MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
        manager = CentreApi.as(MANAGER).at(site);
        for (int i = 0; i < 6; i++) {
            desk.checksIn(aStranger());
        }
    }

    private static String item(String what, int quantity) {
        var code = FreshSite.item("pack");
        counts(code, what, quantity);
        return code;
    }

    private static void counts(String item, @Nullable String what, int quantity) {
        var description = new HashMap<String, Object>(FreshSite.describing(Map.of("en", "Pack")));
        if (what != null) {
            description.put("countsAs", Map.of("what", what, "quantity", quantity));
        }
        CentreApi.asManager().puts("/menu-items/" + item, description).is(200);
    }

    private void fromAPhone(String item) {
        var team = site.team();
        var phone = UUID.randomUUID().toString();
        team.posts("/phones", Map.of("id", phone)).is(201);
        var body =
                Map.of("id", UUID.randomUUID().toString(), "site", site.code(), "lines", List.of(Map.of("item", item)));
        var batch = new LinkedHashMap<String, Object>();
        batch.put("id", UUID.randomUUID().toString());
        batch.put("phone", phone);
        batch.put("sentAt", NOON.toString());
        batch.put(
                "operations",
                List.of(Map.of("id", UUID.randomUUID(), "at", NOON.toString(), "type", "recordVisit", "body", body)));
        team.posts("/sync/batches", batch).is(200).shows("results[0].outcome", "applied");
    }

    private void reports(String indicator, int figure) {
        manager.gets("/reports/supplies?period=month&on=2024-05-20")
                .is(200)
                .shows("tables[0].rows.find { it.cells[0].text == '" + indicator + "' }.cells[3].number", figure);
    }

    @Test
    void packs_of_ten_that_become_packs_of_five_were_packs_of_ten() throws SQLException {
        var pack = item("syringe", 10);
        var visit = desk.checksIn(aStranger().taking(pack, 3));
        desk.counts(Map.of("headcount", 7, "lines", List.of(Map.of("item", pack, "given", 2))))
                .is(201);
        fromAPhone(pack);
        counts(pack, "syringe", 5);
        reports("SYR_OUT", 60);
        visit.takes(pack);
        reports("SYR_OUT", 65);
        var summaries =
                CountedSites.summaries(database, sites, known -> known.code().equals(site.code()));
        CountedSites.addUp(summaries);
        reports("SYR_OUT", 65);
        counts(pack, "syringe", 1);
        summaries.forget();
        CountedSites.addUp(summaries);
        reports("SYR_OUT", 65);
        assertThat(summaries.differences()).isEmpty();
    }

    @Test
    void a_kit_that_counts_as_something_else_now_was_a_kit() {
        var kit = item("naloxone_dose", 2);
        desk.checksIn(aStranger().taking(kit, 4));
        counts(kit, null, 0);
        desk.checksIn(aStranger().taking(kit, 5));
        reports("NLX_KITS", 4);
        reports("NLX_DOSES", 8);
        reports("ITEM_GIVEN", 9);
    }
}
