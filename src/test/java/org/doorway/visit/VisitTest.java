package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.problem.Problem;
import org.doorway.site.LocalDays;
import org.doorway.site.SiteRef;
import org.doorway.visit.arrival.Arrival;
import org.doorway.visit.line.Modality;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    @Test
    void a_visit_is_open_until_the_day_ends_and_closed_from_then_on() {
        var visit = visitAt("America/Los_Angeles", NOON);
        assertThat(visit.state(NOON)).isEqualTo(VisitState.OPEN);
        assertThat(visit.state(visit.closesAt.minusNanos(1))).isEqualTo(VisitState.OPEN);
        assertThat(visit.state(visit.closesAt)).isEqualTo(VisitState.CLOSED);
        assertThat(visit.state(visit.closesAt.plus(Duration.ofDays(400)))).isEqualTo(VisitState.CLOSED);
    }

    @Test
    void a_late_entry_of_yesterday_is_closed_at_once() {
        var visit = visitAt("America/Los_Angeles", NOON.minus(Duration.ofDays(1)));
        assertThat(visit.state(NOON)).isEqualTo(VisitState.CLOSED);
    }

    @ParameterizedTest(name = "who comes to {0} at {1} is here until {2}")
    @CsvSource({
        // An ordinary day, its first and its last moment.
        "America/Los_Angeles, 2026-11-22T08:00:00Z, 2026-11-23T08:00:00Z",
        "America/Los_Angeles, 2026-11-23T07:59:59.999999Z, 2026-11-23T08:00:00Z",
        // Clocks go back: the day has 25 hours, and 01:30 happens twice.
        "America/Los_Angeles, 2026-11-01T08:30:00Z, 2026-11-02T08:00:00Z",
        "America/Los_Angeles, 2026-11-01T09:30:00Z, 2026-11-02T08:00:00Z",
        // Clocks go forward: the day has 23 hours.
        "America/Los_Angeles, 2027-03-14T08:00:00Z, 2027-03-15T07:00:00Z",
        // Clocks go forward at midnight: the next day begins at 01:00.
        "Asia/Beirut, 2026-03-28T12:00:00Z, 2026-03-28T22:00:00Z",
        "Asia/Beirut, 2026-03-28T22:00:00Z, 2026-03-29T21:00:00Z",
        // Half an hour of daylight saving, far ahead and far behind.
        "Australia/Lord_Howe, 2026-10-03T15:00:00Z, 2026-10-04T13:00:00Z",
        "Pacific/Kiritimati, 2026-11-22T09:59:00Z, 2026-11-22T10:00:00Z",
        "Pacific/Pago_Pago, 2026-11-22T11:00:00Z, 2026-11-23T11:00:00Z",
        // A day that never was.
        "Pacific/Apia, 2011-12-30T09:00:00Z, 2011-12-30T10:00:00Z",
    })
    void a_day_ends_when_the_sites_next_one_begins(String zone, Instant came, Instant closes) {
        assertThat(visitAt(zone, came).closesAt).isEqualTo(closes);
    }

    @Test
    void who_was_seen_leaving_is_not_here_any_more() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.leave(NOON.plusSeconds(60));
        assertThat(visit.state(NOON)).isEqualTo(VisitState.CLOSED);
        assertThat(visit.leftAt).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void the_first_who_saw_somebody_leave_was_right() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.leave(NOON.plusSeconds(60));
        visit.leave(NOON.plusSeconds(600));
        assertThat(visit.leftAt).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void nobody_leaves_before_they_came() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.leave(NOON.minusSeconds(60));
        assertThat(visit.leftAt).isEqualTo(NOON);
    }

    @Test
    void somebody_can_still_be_seen_leaving_after_the_visit_has_closed_by_itself() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.leave(visit.closesAt.plusSeconds(60));
        assertThat(visit.leftAt).isEqualTo(visit.closesAt.plusSeconds(60));
    }

    @Test
    void voided_is_voided_whatever_else_happened() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.leave(NOON);
        visit.voidBecause(VoidReason.PRACTICE, NOON);
        assertThat(visit.state(NOON)).isEqualTo(VisitState.VOIDED);
        assertThat(visit.state(visit.closesAt)).isEqualTo(VisitState.VOIDED);
    }

    @Test
    void the_first_reason_stays() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.voidBecause(VoidReason.PRACTICE, NOON);
        visit.voidBecause(VoidReason.MISTAKE, NOON.plusSeconds(60));
        assertThat(visit.voidReason).isEqualTo(VoidReason.PRACTICE);
        assertThat(visit.voidedAt).isEqualTo(NOON);
    }

    @Test
    void what_does_not_count_does_not_change() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.voidBecause(VoidReason.PRACTICE, NOON);
        for (var change : List.<Runnable>of(
                () -> visit.leave(NOON),
                visit::stay,
                () -> visit.moveTo(NOON, NOON),
                () -> visit.linkTo(UUID.randomUUID()),
                visit::requireCounted)) {
            assertThatThrownBy(change::run)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(VisitError.VOIDED));
        }
        assertThat(visit.leftAt).isNull();
        assertThat(visit.participantId).isNull();
    }

    @Test
    void a_void_that_was_wrong_is_taken_back_and_all_is_as_before() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.leave(NOON.plusSeconds(60));
        visit.voidBecause(VoidReason.MISTAKE, NOON.plusSeconds(120));
        visit.restore();
        visit.restore();
        assertThat(visit.state(NOON)).isEqualTo(VisitState.CLOSED);
        assertThat(visit.voidReason).isNull();
        visit.stay();
        assertThat(visit.state(NOON)).isEqualTo(VisitState.OPEN);
    }

    @Test
    void whoever_came_later_than_they_were_seen_leaving_left_when_they_came() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.leave(NOON.plusSeconds(60));
        visit.moveTo(NOON.plusSeconds(30), visit.closesAt);
        assertThat(visit.leftAt).isEqualTo(NOON.plusSeconds(60));
        visit.moveTo(NOON.plusSeconds(90), visit.closesAt);
        assertThat(visit.leftAt).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void a_voided_visit_can_be_unlinked() {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.linkTo(UUID.randomUUID());
        visit.voidBecause(VoidReason.WRONG_PERSON, NOON);
        visit.unlink();
        assertThat(visit.participantId).isNull();
    }

    @Test
    void a_link_is_replaced_and_cut() {
        var visit = visitAt("America/Los_Angeles", NOON);
        var somebody = UUID.randomUUID();
        visit.linkTo(UUID.randomUUID());
        visit.linkTo(somebody);
        assertThat(visit.participantId).isEqualTo(somebody);
        visit.unlink();
        visit.unlink();
        assertThat(visit.participantId).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "900, false", "901, true", "-3600, false"})
    void late_is_what_was_written_down_more_than_a_quarter_of_an_hour_later(long seconds, boolean late) {
        var visit = visitAt("America/Los_Angeles", NOON);
        visit.recordedAt = NOON.plusSeconds(seconds);
        assertThat(visit.isLate()).isEqualTo(late);
    }

    private static Visit visitAt(String zone, Instant came) {
        var site = new SiteRef(1, "main", new LocalDays(ZoneId.of(zone), LocalTime.MIDNIGHT), null);
        var arrival =
                new Arrival(UUID.randomUUID(), site, null, came, came, Modality.DROP_IN, 1, List.of(), new byte[0]);
        var visit = new Visit();
        visit.id = arrival.id();
        visit.arrivedAt = arrival.arrivedAt();
        visit.recordedAt = arrival.recordedAt();
        visit.closesAt = arrival.closesAt();
        return visit;
    }
}
