package org.doorway.group;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupCalendarTest {
    private static final Instant STARTED = Instant.parse("2026-01-07T20:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T20:00:00Z");
    private static final WeeklySlot TUESDAYS = new WeeklySlot(DayOfWeek.TUESDAY, "18:30", 90);

    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Los_Angeles",
                "Europe/Dublin",
                "Australia/Sydney",
                "America/Phoenix",
                "Asia/Kolkata",
                "Africa/Casablanca",
                "UTC"
            })
    void in_summer_as_in_winter_it_meets_at_the_same_hour_there(String zone) {
        var meetings = meetings(calendar(zone, LATER, TUESDAYS), 60);
        assertThat(meetings)
                .first()
                .isEqualTo(LocalDateTime.of(2026, 1, 13, 18, 30)
                        .atZone(ZoneId.of(zone))
                        .toInstant());
        assertThat(meetings).allSatisfy(meeting -> {
            assertThat(meeting.atZone(ZoneId.of(zone)).toLocalTime()).isEqualTo(LocalTime.of(18, 30));
            assertThat(meeting.atZone(ZoneId.of(zone)).getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        });
    }

    @Test
    void what_it_says_of_the_zone_is_what_the_zone_does() {
        var text = calendar("America/Los_Angeles", LATER, TUESDAYS);
        assertThat(text)
                .contains("DTSTART;TZID=America/Los_Angeles:20260113T183000", "RRULE:FREQ=WEEKLY", "DURATION:PT90M")
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20260308T020000\r\nTZOFFSETFROM:-0800\r\nTZOFFSETTO:-0700")
                .contains("BEGIN:STANDARD\r\nDTSTART:20261101T020000\r\nTZOFFSETFROM:-0700\r\nTZOFFSETTO:-0800")
                .contains("DTSTART:20311102T020000");
        // Half an hour, and in the southern summer.
        assertThat(calendar("Australia/Lord_Howe", LATER, TUESDAYS))
                .contains("DTSTART;TZID=Australia/Lord_Howe:20260113T183000")
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20251005T020000\r\nTZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100")
                .contains("BEGIN:STANDARD\r\nDTSTART:20260405T020000\r\nTZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030");
    }

    @Test
    void it_is_what_the_standard_asks_for() {
        for (var zone : List.of("America/Los_Angeles", "UTC")) {
            var text = calendar(zone, LATER, TUESDAYS);
            assertThat(read(text).validate(ICalVersion.V2_0)).isEmpty();
            assertThat(text.lines())
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            // An object of nothing would be none: where nothing meets, it still says what the zone does.
            assertThat(calendar(zone, LATER)).contains("BEGIN:VTIMEZONE").endsWith("END:VCALENDAR\r\n");
        }
    }

    @Test
    void the_same_groups_make_the_same_text() {
        assertThat(calendar("Europe/Madrid", LATER, TUESDAYS))
                .isEqualTo(calendar("Europe/Madrid", LATER.plusSeconds(86_400), TUESDAYS));
    }

    @Test
    void a_slot_that_moves_to_another_hour_is_the_same_event() {
        var before = read(calendar("UTC", LATER, TUESDAYS, new WeeklySlot(DayOfWeek.FRIDAY, "10:00", 60)));
        var after = read(calendar("UTC", LATER, new WeeklySlot(DayOfWeek.TUESDAY, "19:00", 60), TUESDAYS));
        assertThat(uids(before)).doesNotHaveDuplicates().contains(id + "-tuesday-1@doorway", id + "-friday-1@doorway");
        assertThat(uids(after)).containsExactly(id + "-tuesday-1@doorway", id + "-tuesday-2@doorway");
    }

    @Test
    void names_of_any_script_and_with_any_sign_are_kept() {
        var name = "Círculo, de; la \\ tarde 🦊 ".repeat(4) + "\nדלת פתוחה";
        var calendar = new GroupCalendar("Main Street", ZoneId.of("UTC"), LATER);
        calendar.add(group(TUESDAYS), name);
        assertThat(read(calendar.write()).getEvents().get(0).getSummary().getValue())
                .isEqualTo(name);
    }

    @Test
    void no_line_is_longer_than_75_octets_in_any_script_and_no_character_is_cut() throws CharacterCodingException {
        var name = "Círculo de la tarde, דלת פתוחה, 集まり、🦊🦊🦊 ".repeat(5);
        var calendar = new GroupCalendar("Calle Ñandú ".repeat(9).strip(), ZoneId.of("UTC"), LATER);
        calendar.add(group(TUESDAYS), name);
        var octets = calendar.write().getBytes(StandardCharsets.UTF_8);
        var from = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '\n') {
                var line = Arrays.copyOfRange(octets, from, i - 1);
                assertThat(line).hasSizeLessThanOrEqualTo(75);
                // Fails for half a character.
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
                from = i + 1;
            }
        }
        assertThat(read(calendar.write()).getEvents().get(0).getSummary().getValue())
                .isEqualTo(name);
    }

    @Test
    void a_cancelled_date_is_left_out_and_comes_back() {
        var group = group(TUESDAYS);
        group.cancel(LocalDate.of(2026, 7, 14), LATER);
        var fourteenth = Instant.parse("2026-07-15T01:30:00Z");
        var seventh = fourteenth.minusSeconds(7 * 86_400);
        assertThat(meetings(calendar("America/Los_Angeles", group), 40))
                .contains(seventh)
                .doesNotContain(fourteenth);
        group.restore(LocalDate.of(2026, 7, 14), LATER);
        assertThat(meetings(calendar("America/Los_Angeles", group), 40)).contains(seventh, fourteenth);
    }

    @Test
    void only_the_slots_of_that_day_are_left_out() {
        var group = group(
                TUESDAYS,
                new WeeklySlot(DayOfWeek.TUESDAY, "10:00", 30),
                new WeeklySlot(DayOfWeek.FRIDAY, "10:00", 30));
        group.cancel(LocalDate.of(2026, 7, 14), LATER);
        var text = calendar("America/Los_Angeles", group);
        assertThat(text)
                .containsSubsequence(
                        "EXDATE;TZID=America/Los_Angeles:20260714T183000",
                        "EXDATE;TZID=America/Los_Angeles:20260714T100000");
        assertThat(text.split("EXDATE")).hasSize(3);
    }

    @Test
    void of_very_many_cancelled_dates_the_latest_are_kept() {
        var group = group(TUESDAYS);
        var first = LocalDate.of(2026, 1, 6);
        for (int week = 400; week >= 0; week--) {
            group.cancel(first.plusWeeks(week), LATER);
        }
        assertThat(group.cancelledDates).hasSize(366).isSorted().endsWith(first.plusWeeks(400));
    }

    @Test
    void it_says_where_a_group_meets() {
        assertThat(calendar("UTC", LATER, TUESDAYS))
                .contains("X-WR-CALNAME:Main Street\r\n", "LOCATION:Main Street\r\n");
        var content = new GroupContent(Map.of("en", "Circle"), List.of(TUESDAYS), "Back room; upstairs");
        assertThat(calendar("UTC", DropInGroup.start(id, 1, content, STARTED, new byte[0])))
                .contains("LOCATION:Back room\\; upstairs\\, Main Street\r\n");
    }

    private String calendar(String zone, DropInGroup group) {
        var calendar = new GroupCalendar("Main Street", ZoneId.of(zone), LATER);
        calendar.add(group, "Circle");
        return calendar.write();
    }

    private String calendar(String zone, Instant now, WeeklySlot... slots) {
        var calendar = new GroupCalendar("Main Street", ZoneId.of(zone), now);
        calendar.add(group(slots), "Circle");
        return calendar.write();
    }

    private DropInGroup group(WeeklySlot... slots) {
        return DropInGroup.start(
                id, 1, new GroupContent(Map.of("en", "Circle"), List.of(slots), null), STARTED, new byte[0]);
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    private static List<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** As a calendar program reads it: by the table of clock changes that comes with it. */
    private static List<Instant> meetings(String text, int many) {
        var calendar = read(text);
        VEvent event = calendar.getEvents().get(0);
        TimeZone zone =
                calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone();
        var dates = event.getDateIterator(zone);
        var meetings = new ArrayList<Instant>();
        while (meetings.size() < many) {
            meetings.add(dates.next().toInstant());
        }
        return meetings;
    }
}
