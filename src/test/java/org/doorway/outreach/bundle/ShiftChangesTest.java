package org.doorway.outreach.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorway.Answer;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone learns that has the bundle already. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftChangesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    @Inject
    Rows rows;

    private final CentreApi manager = CentreApi.asManager();
    private MovableClock clock;
    private FreshSite site;
    private CentreApi team;
    private String meal;
    private String stop;

    @BeforeEach
    void a_team_with_something_to_look_up() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        team = site.team();
        meal = site.offers("meal");
        stop = site.stopsAt("Under the bridge");
    }

    @Test
    void nothing_has_changed() {
        var cursor = bundle();
        changes(cursor)
                .shows("cursor", cursor)
                .shows("site", nullValue())
                .shows("envelopeKey", nullValue())
                .shows("limits", nullValue())
                .shows("changed.values().flatten()", empty())
                .shows("gone.values().flatten()", empty());
        var tag = changes(cursor).tag();
        team.saying("If-None-Match", tag).gets("/sync/changes?after=" + cursor).is(304);
    }

    @Test
    void only_what_is_new_or_different_comes() {
        var cursor = bundle();
        var soup = site.offers("soup");
        team.puts("/stops/" + stop + "/note", Map.of("text", "Ring twice.")).is(200);
        var changes = changes(cursor)
                .shows("changed.items.code", contains(soup))
                .shows("changed.offerings.item", contains(soup))
                .shows("changed.stops.notes.text", contains(List.of("Ring twice.")))
                .shows("changed.families", empty())
                .shows("gone.values().flatten()", empty());
        changes(changes.get("cursor")).shows("changed.values().flatten()", empty());
        assertThat(bundle()).isEqualTo(changes.get("cursor"));
    }

    @Test
    void what_was_taken_off_or_retired_is_gone() {
        site.bundles("usual-bag", Map.of(meal, 2));
        var cursor = bundle();
        manager.deletes("/sites/" + site.code() + "/bundles/usual-bag").is(204);
        FreshSite.retire(meal);
        team.posts("/stops/" + stop + "/retirement").is(200);
        changes(cursor)
                .shows("gone.items", contains(meal))
                .shows("gone.offerings", contains(meal))
                .shows("gone.families", contains("test"))
                .shows("gone.bundles", contains("usual-bag"))
                .shows("gone.stops", contains(stop))
                .shows("changed.values().flatten()", empty());
    }

    @Test
    void a_notice_is_over_because_time_has_passed() {
        var content = Map.of(
                "texts",
                Map.of("en", "Strong batch about."),
                "severity",
                "danger",
                "validUntil",
                NOON.plusSeconds(60).toString(),
                "sites",
                List.of(site.code()));
        var before = bundle();
        String notice =
                team.posts("/notices", Map.of("content", content)).is(201).get("id");
        String cursor =
                changes(before).shows("changed.notices.id", hasItem(notice)).get("cursor");
        clock.passes(Duration.ofMinutes(1));
        changes(cursor).shows("gone.notices", hasItem(notice));
        changes(before).shows("gone.notices", not(hasItem(notice)));
    }

    @Test
    void the_site_itself_may_change() {
        var cursor = bundle();
        manager.puts("/sites/" + site.code(), Map.of("name", "Elm Street", "timeZone", FreshSite.ZONE))
                .is(200);
        changes(cursor).shows("site.name", "Elm Street").shows("envelopeKey", nullValue());
    }

    @Test
    void what_comes_back_comes_anew() {
        team.posts("/stops/" + stop + "/retirement").is(200);
        var cursor = bundle();
        team.deletes("/stops/" + stop + "/retirement").is(200);
        changes(cursor).shows("changed.stops.id", contains(stop));
    }

    @Test
    void two_phones_with_different_pasts_learn_different_things() {
        var early = bundle();
        var soup = site.offers("soup");
        var late = bundle();
        var bread = site.offers("bread");
        changes(early).shows("changed.items.code", contains(bread, soup));
        changes(late).shows("changed.items.code", contains(bread));
    }

    @Test
    void changes_made_while_phones_ask_are_missed_by_none() throws Exception {
        var cursor = bundle();
        AtOnce.times(8, n -> n % 2 == 0 ? site.stopsAt("Stop " + n) : changes(cursor));
        String next = changes(cursor).shows("changed.stops.size()", 4).get("cursor");
        changes(next).shows("changed.stops", empty());
    }

    @Test
    void a_phone_that_was_away_for_too_long_takes_the_bundle_again() {
        var cursor = bundle();
        clock.passes(Duration.ofDays(29));
        site.stopsAt("Elm Street");
        changes(cursor).shows("changed.stops.size()", 1);

        clock.passes(Duration.ofDays(2));
        site.stopsAt("Oak Street");
        bundle();
        team.gets("/sync/changes?after=" + cursor).isRefused(410, "bundle-needed");
    }

    @Test
    void a_bundle_that_phones_go_on_taking_is_remembered_however_old_it_is() {
        var cursor = bundle();
        for (int month = 0; month < 3; month++) {
            clock.passes(Duration.ofDays(25));
            assertThat(bundle()).isEqualTo(cursor);
        }
        site.stopsAt("Elm Street");
        bundle();
        changes(cursor).shows("changed.stops.size()", 1);
    }

    @Test
    void a_bundle_that_does_not_change_is_remembered_once() {
        bundle();
        bundle();
        assertThat(rows.of("shift_bundle WHERE site_id = (SELECT id FROM site WHERE code = ?)", site.code()))
                .isEqualTo(1);
    }

    @Test
    void the_cursor_of_another_site_says_nothing_here() {
        var elsewhere = FreshSite.open();
        elsewhere.offers("soup");
        String theirs = elsewhere.team().gets("/sync/bundle").is(200).get("cursor");
        team.gets("/sync/changes?after=" + theirs).isRefused(410, "bundle-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?after=", "?after=0", "?after=XYZ", "?after=00000000000000000000000000000000%27"})
    void what_is_no_cursor_is_named(String query) {
        team.gets("/sync/changes" + query).isFaultyAt("?after");
    }

    private String bundle() {
        return team.gets("/sync/bundle").is(200).get("cursor");
    }

    private Answer changes(String after) {
        return team.gets("/sync/changes?after=" + after).is(200);
    }
}
