package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody has to close a visit, and no job runs at midnight: the day does it. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitByTheClockTest {
    @ParameterizedTest(name = "in {0} on {2} there are {4} hours")
    @CsvSource({
        "America/Los_Angeles, 2026-11-22T08:00:00Z, 2026-11-22, 2026-11-23T08:00:00Z, 24",
        "America/Los_Angeles, 2026-11-01T07:00:00Z, 2026-11-01, 2026-11-02T08:00:00Z, 25",
        "America/Los_Angeles, 2027-03-14T08:00:00Z, 2027-03-14, 2027-03-15T07:00:00Z, 23",
        "Asia/Beirut, 2026-03-28T22:00:00Z, 2026-03-29, 2026-03-29T21:00:00Z, 23",
    })
    void open_visits_close_when_the_day_of_their_site_ends(
            String zone, Instant begins, String day, Instant ends, long hours) {
        assertThat(Duration.between(begins, ends).toHours()).isEqualTo(hours);
        var clock = MovableClock.at(begins);
        var site = FreshSite.openIn(zone);
        var desk = site.desk();
        var first = desk.checksIn(aStranger());
        clock.moveTo(ends.minusMillis(1));
        var last = desk.checksIn(aStranger());
        first.seenAgain().is("open");
        desk.gets("/visits").is(200).shows("items.id", contains(last.id(), first.id()));
        clock.moveTo(ends);
        first.seenAgain().is("closed");
        last.seenAgain().is("closed").shows("leftAt", null);
        assertThat(desk.board()).isEmpty();
        desk.gets("/visits?state=closed&day=" + day).shows("items.id", contains(last.id(), first.id()));
    }

    @Test
    void a_visit_that_has_closed_by_itself_is_still_taken_care_of() {
        var clock = MovableClock.at("2026-11-23T07:59:00Z");
        var site = FreshSite.open();
        var visit = site.desk().checksIn(aStranger());
        clock.passes(Duration.ofMinutes(2));
        visit.takes(site.offers("meal"))
                .is("closed")
                .leaves()
                .is("closed")
                .shows("leftAt", clock.instant().toString());
    }

    @ParameterizedTest(name = "in {0}, where days end at {1}, {3} has {5} hours")
    @CsvSource({
        "America/Los_Angeles, 4, 2026-11-22T12:00:00Z, 2026-11-22, 2026-11-23T12:00:00Z, 24",
        "America/Los_Angeles, 4, 2026-10-31T11:00:00Z, 2026-10-31, 2026-11-01T12:00:00Z, 25",
        "America/Los_Angeles, 1, 2026-10-31T08:00:00Z, 2026-10-31, 2026-11-01T08:00:00Z, 24",
        "America/Los_Angeles, 1, 2026-11-01T08:00:00Z, 2026-11-01, 2026-11-02T09:00:00Z, 25",
        "America/Los_Angeles, 2, 2027-03-13T10:00:00Z, 2027-03-13, 2027-03-14T10:00:00Z, 24",
        "America/Los_Angeles, 2, 2027-03-14T10:00:00Z, 2027-03-14, 2027-03-15T09:00:00Z, 23",
    })
    void open_visits_close_in_the_night_where_the_day_ends_then(
            String zone, int dayEndsAt, Instant begins, String day, Instant ends, long hours) {
        assertThat(Duration.between(begins, ends).toHours()).isEqualTo(hours);
        var clock = MovableClock.at(begins.minusMillis(1));
        var site = FreshSite.openIn(zone, dayEndsAt);
        var desk = site.desk();
        desk.checksIn(aStranger());
        clock.moveTo(begins);
        var first = desk.checksIn(aStranger());
        clock.moveTo(ends.minusMillis(1));
        var last = desk.checksIn(aStranger());
        desk.counts(Map.of("headcount", 3)).is(201).shows("day", day);
        first.seenAgain().is("open");
        desk.gets("/visits").is(200).shows("items.id", contains(last.id(), first.id()));
        clock.moveTo(ends);
        last.seenAgain().is("closed");
        assertThat(desk.board()).isEmpty();
        desk.gets("/visits?state=closed&day=" + day).shows("items.id", contains(last.id(), first.id()));
    }

    @Test
    void a_visit_closes_with_the_day_that_it_turns_out_to_be_on() {
        var clock = MovableClock.at("2026-11-23T07:00:00Z");
        var site = FreshSite.open();
        var visit = site.desk().checksIn(aStranger());
        site.turnsOutToBeIn("America/New_York", 0);
        clock.moveTo(Instant.parse("2026-11-24T04:59:59Z"));
        visit.seenAgain().is("open");
        assertThat(site.desk().board()).containsExactly(visit.id());
        clock.moveTo(Instant.parse("2026-11-24T05:00:00Z"));
        visit.seenAgain().is("closed");
        site.turnsOutToBeIn("America/New_York", 3);
        visit.seenAgain().is("closed");
        site.turnsOutToBeIn("America/Los_Angeles", 0);
        visit.seenAgain().is("closed");
        clock.moveTo(Instant.parse("2026-11-23T08:30:00Z"));
        visit.seenAgain().is("closed");
        // Whose day ends at four is still here at half past midnight.
        site.turnsOutToBeIn("America/Los_Angeles", 4);
        visit.seenAgain().is("open");
        assertThat(site.desk().board()).containsExactly(visit.id());
    }
}
