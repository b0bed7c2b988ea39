package org.doorway.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is up now, asked for apart from what is over. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticesInForceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private FreshSite site;
    private CentreApi desk;
    private MovableClock clock;

    @BeforeEach
    void a_site_of_its_own_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
    }

    @Test
    void those_that_are_over_and_those_of_later_are_left_out() {
        var up = post(site, Map.of());
        var over = post(site, Map.of());
        desk.posts("/notices/" + over + "/end").is(200);
        var later = post(site, Map.of("validFrom", NOON.plusSeconds(60).toString()));
        assertThat(shown("?inForce=true&site=" + site.code())).contains(up).doesNotContain(over, later);
        assertThat(shown("?site=" + site.code())).contains(up, over, later);
        clock.passes(Duration.ofSeconds(60));
        assertThat(shown("?inForce=true&site=" + site.code())).contains(up, later);
    }

    @Test
    void other_sites_notices_are_left_out_and_those_for_all_are_not() {
        var elsewhere = FreshSite.open();
        var theirs = post(elsewhere, Map.of());
        var ours = post(site, Map.of());
        var everywhere = Map.of("texts", Map.of("en", "Closed."), "severity", "info");
        String forAll = CentreApi.as(MANAGER)
                .posts("/notices", Map.of("content", everywhere))
                .is(201)
                .get("id");
        assertThat(shown("?site=" + site.code())).contains(ours, forAll).doesNotContain(theirs);
        CentreApi.as(MANAGER).posts("/notices/" + forAll + "/end").is(200);
        assertThat(shown("?inForce=true&site=" + site.code())).contains(ours).doesNotContain(forAll);
    }

    @Test
    void they_come_page_by_page() {
        var first = post(site, Map.of());
        clock.passes(Duration.ofSeconds(1));
        var second = post(site, Map.of());
        var page =
                desk.gets("/notices?inForce=true&limit=1&site=" + site.code()).is(200);
        assertThat(page.<List<String>>get("items.id")).containsExactly(second);
        var next = desk.gets("/notices?inForce=true&limit=1&site=" + site.code() + "&after=" + page.get("next"));
        assertThat(next.is(200).<List<String>>get("items.id")).containsExactly(first);
    }

    @Test
    void which_ones_is_asked_in_words_that_are_known() {
        desk.gets("/notices?inForce=yes").isFaultyAt("?inForce");
        CentreApi.as(MANAGER).gets("/notices?site=nowhere").isFaultyAt("?site");
        desk.gets("/notices?site=" + FreshSite.open().code()).isRefused(403, "site-not-covered");
    }

    private List<String> shown(String query) {
        return desk.gets("/notices" + query + "&limit=500").is(200).get("items.id");
    }

    private static String post(FreshSite at, Map<String, ?> more) {
        var content = new HashMap<String, Object>(more);
        content.put("texts", Map.of("en", "Closed."));
        content.put("severity", "info");
        content.put("sites", List.of(at.code()));
        return at.desk().posts("/notices", Map.of("content", content)).is(201).get("id");
    }
}
