package org.doorway.group;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.EnumMap;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.doorway.platform.language.Spelling;

/**
 * When the groups of one site meet, as an iCalendar object (RFC 5545): each weekly slot is an event that repeats for
 * ever, in the site's local time. There is no name of a person on it, nobody is invited, and nothing says who came.
 *
 * <p>The same groups make the same text, so that it can be compared; only the table of the zone's clock changes grows
 * by a year each year. An event is known by its group, its day and its place among the slots of that day: moved to
 * another hour it is the same one.
 */
final class GroupCalendar {
    /** A calendar is read again long before. */
    private static final int YEARS_AHEAD = 5;

    private final String site;
    private final ZoneId zone;
    private final Instant now;
    private final ICalendar calendar = new ICalendar();
    private Instant earliest;

    /** @param site what it is called: where everything is that has no place of its own, and the calendar's name */
    GroupCalendar(String site, ZoneId zone, Instant now) {
        this.site = site;
        this.zone = zone;
        this.now = now;
        this.earliest = newYear(0);
        calendar.setProductId("-//Doorway//Groups//EN");
        // Programs would show its address instead, with the secret in it.
        calendar.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(site));
    }

    void add(DropInGroup group, String name) {
        if (group.startedAt.isBefore(earliest)) {
            earliest = group.startedAt;
        }
        var places = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        for (var slot : group.schedule) {
            var place = places.merge(slot.day(), 1, Integer::sum);
            var event = event(group, slot);
            event.setUid("%s-%s-%d@doorway".formatted(group.id, Spelling.of(slot.day()), place));
            event.setSummary(name);
            event.setLocation(group.place == null ? site : group.place + ", " + site);
            calendar.addEvent(event);
        }
    }

    private VEvent event(DropInGroup group, WeeklySlot slot) {
        var first = group.startedAt.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(slot.day()));
        var event = new VEvent();
        event.setDateTimeStamp(Date.from(group.changedAt));
        event.setLastModified(Date.from(group.changedAt));
        event.setSequence(group.version);
        event.setDateStart(at(first, slot));
        event.setDuration(Duration.builder().minutes(slot.minutes()).build());
        event.setRecurrenceRule(new RecurrenceRule(new Recurrence.Builder(Frequency.WEEKLY).build()));
        var without = new ExceptionDates();
        group.cancelledDates.stream()
                .filter(date -> date.getDayOfWeek() == slot.day() && !date.isBefore(first))
                .forEach(date -> without.getValues().add(new ICalDate(at(date, slot), true)));
        if (!without.getValues().isEmpty()) {
            event.addExceptionDates(without);
        }
        return event;
    }

    private Date at(LocalDate date, WeeklySlot slot) {
        return Date.from(date.atTime(slot.startTime()).atZone(zone).toInstant());
    }

    String write() {
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), clockChanges()));
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // It would count characters, and a line is measured in octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Folding.fold(text.toString());
    }

    private Instant newYear(int yearsAhead) {
        return Year.of(now.atZone(zone).getYear() + yearsAhead)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The zone as the JDK knows it, which is how days in reports are counted, too. */
    private VTimezone clockChanges() {
        var table = new VTimezone(zone.getId());
        var rules = zone.getRules();
        var until = newYear(YEARS_AHEAD + 1);
        var change = rules.previousTransition(earliest);
        if (change == null) {
            var always = rules.getOffset(earliest);
            add(table, false, LocalDateTime.of(1970, 1, 1, 0, 0), always, always);
            change = rules.nextTransition(earliest);
        }
        while (change != null && change.getInstant().isBefore(until)) {
            add(
                    table,
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        return table;
    }

    private static void add(VTimezone table, boolean isSummer, LocalDateTime at, ZoneOffset before, ZoneOffset after) {
        Observance observance = isSummer ? new DaylightSavingsTime() : new StandardTime();
        observance.setDateStart(new DateTimeComponents(
                at.getYear(),
                at.getMonthValue(),
                at.getDayOfMonth(),
                at.getHour(),
                at.getMinute(),
                at.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        table.addComponent(observance);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(TimeUnit.SECONDS.toMillis(offset.getTotalSeconds()));
    }
}
