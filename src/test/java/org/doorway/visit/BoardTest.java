package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private FreshSite site;
    private CentreApi desk;
    private MovableClock clock;

    @BeforeEach
    void a_site_of_its_own_at_noon() {
        site = FreshSite.open();
        desk = site.desk();
        clock = MovableClock.at(NOON);
    }

    @Test
    void who_is_here_newest_first() {
        var ids = arrivals(3, Duration.ofMinutes(1));
        assertThat(desk.board()).isEqualTo(ids);
    }

    @Test
    void a_late_entry_stands_where_it_happened() {
        var newest = desk.checksIn(aStranger()).id();
        var late = desk.checksIn(aStranger().whoCame(NOON.minus(Duration.ofHours(1))))
                .id();
        clock.passes(Duration.ofMinutes(1));
        var newer = desk.checksIn(aStranger()).id();
        assertThat(desk.board()).containsExactly(newer, newest, late);
    }

    @Test
    void nothing_on_it_tells_a_stranger_who_is_here() {
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird", "pronouns", "they/them"));
        desk.checksIn(somebodyShowing(card).taking(site.offers("meal")));
        var board = desk.gets("/visits").is(200).shows("items[0].known", true);
        assertThat(board.body()).doesNotContain("Bluebird", "they/them", card.participant(), card.code());
        assertThat(board.<Map<String, ?>>get("items[0]"))
                .containsOnlyKeys("id", "state", "arrivedAt", "modality", "peopleServed", "known", "lines");
    }

    @Test
    void every_state_has_its_board() {
        var open = desk.checksIn(aStranger()).id();
        var closed = desk.checksIn(aStranger()).leaves().id();
        var voided = desk.checksIn(aStranger()).isVoided("practice").id();
        desk.gets("/visits?state=open").is(200).shows("items.id", contains(open));
        desk.gets("/visits?state=closed").shows("items.id", contains(closed));
        desk.gets("/visits?state=voided").shows("items.id", contains(voided));
        desk.gets("/visits?state=all")
                .shows("items.id", containsInAnyOrder(open, closed, voided))
                .shows("items.state", containsInAnyOrder("open", "closed", "voided"));
    }

    @Test
    void every_day_has_its_board() {
        var visit = desk.checksIn(aStranger()).id();
        clock.passes(Duration.ofDays(1));
        desk.gets("/visits?state=all").shows("items", empty());
        desk.gets("/visits?state=all&day=2026-11-22").shows("items.id", contains(visit));
        desk.gets("/visits?day=2026-11-22").shows("items", empty());
    }

    @Test
    void every_site_has_its_board() {
        desk.checksIn(aStranger());
        var elsewhere = FreshSite.open();
        assertThat(elsewhere.desk().board()).isEmpty();
        var both = CentreApi.as(FRONT_DESK).at(site, elsewhere);
        both.gets("/visits").isFaultyAt("?site");
        both.gets("/visits?site=" + elsewhere.code()).is(200).shows("items", empty());
        desk.gets("/visits?site=" + elsewhere.code()).isRefused(403, "site-not-covered");
        CentreApi.as(FRONT_DESK)
                .gets("/visits?site=nowhere-" + FreshSite.mark())
                .isFaultyAt("?site");
    }

    @Test
    void a_full_board_comes_page_by_page() {
        var ids = arrivals(7, Duration.ofSeconds(1));
        assertThat(pages(3)).isEqualTo(List.of(ids.subList(0, 3), ids.subList(3, 6), ids.subList(6, 7)));
    }

    @Test
    void visits_of_the_same_moment_are_neither_lost_nor_shown_twice() {
        var ids = arrivals(7, Duration.ZERO);
        assertThat(pages(2)).hasSize(4);
        assertThat(pages(2).stream().flatMap(List::stream)).hasSize(7).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void the_last_page_says_so_even_when_it_is_full() {
        arrivals(4, Duration.ofSeconds(1));
        assertThat(pages(2)).hasSize(2);
        desk.gets("/visits?limit=4").is(200).shows("next", nullValue()).carries("Link", nullValue(String.class));
    }

    @Test
    void visits_that_arrive_while_somebody_turns_pages_move_nothing() {
        var ids = arrivals(4, Duration.ofSeconds(1));
        var first = desk.gets("/visits?limit=2").is(200).shows("items.id", contains(ids.get(0), ids.get(1)));
        clock.passes(Duration.ofSeconds(1));
        arrivals(3, Duration.ofSeconds(1));
        desk.gets("/visits?limit=2&after=" + first.get("next"))
                .is(200)
                .shows("items.id", contains(ids.get(2), ids.get(3)))
                .shows("next", nullValue());
    }

    @Test
    void a_page_stands_although_its_last_visit_has_left() {
        var ids = arrivals(4, Duration.ofSeconds(1));
        String next = desk.gets("/visits?limit=2").is(200).get("next");
        desk.posts("/visits/" + ids.get(1) + "/departure").is(200);
        desk.gets("/visits?limit=2&after=" + next).shows("items.id", contains(ids.get(2), ids.get(3)));
    }

    @Test
    void the_next_page_is_linked_with_everything_that_was_asked_for() {
        arrivals(2, Duration.ofSeconds(1));
        var first = desk.gets("/visits?state=all&limit=1").is(200);
        var link = first.header("Link");
        assertThat(link).matches("</api/v1/visits\\?.+>; rel=\"next\"").contains("state=all", "limit=1");
        var path = link.substring("</api/v1".length(), link.indexOf('>'));
        assertThat(desk.gets(path).is(200).<List<String>>get("items.id")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made-up",
                "%20",
                "AAAA",
                "%00",
                "../../etc/passwd",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "____________________________________________"
            })
    void a_cursor_that_was_not_given_out_is_a_fault(String cursor) {
        desk.gets("/visits?after=" + cursor).isFaultyAt("?after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "501", "0", "-1", "1.5", "ten", "99999999999999999999", "%00"})
    void a_limit_is_from_1_to_500(String limit) {
        desk.gets("/visits?limit=" + limit).isFaultyAt("?limit");
    }

    @ParameterizedTest
    @CsvSource({"day=today", "day=2026-13-01", "day=2026-11-22T00:00:00Z", "state=gone", "state=OPEN"})
    void a_day_is_a_date_and_a_state_is_a_state(String query) {
        desk.gets("/visits?" + query).isFaultyAt("?" + query.split("=")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01",
                "9999-12-31",
                "%2B999999999-12-31",
                "-999999999-01-01",
                "-5000-01-01",
                "%2B300000-01-01"
            })
    void a_day_of_no_centre_is_empty_or_a_fault(String day) {
        assertThat(desk.gets("/visits?day=" + day).status()).isIn(200, 422);
        assertThat(desk.gets("/tallies?day=" + day).status()).isIn(200, 422);
    }

    @Test
    void a_filter_that_does_not_exist_is_a_fault() {
        desk.gets("/visits?name=Bluebird&dya=2026-11-22").isFaultyAt("?dya", "?name");
    }

    /** Newest first. */
    private List<String> arrivals(int number, Duration apart) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            ids.add(0, desk.checksIn(aStranger()).id());
            clock.passes(apart);
        }
        return ids;
    }

    private List<List<String>> pages(int limit) {
        var pages = new ArrayList<List<String>>();
        var next = "";
        do {
            var page = desk.gets("/visits?limit=" + limit + next).is(200);
            pages.add(page.get("items.id"));
            next = page.get("next") == null ? null : "&after=" + page.get("next");
        } while (next != null);
        return pages;
    }
}
