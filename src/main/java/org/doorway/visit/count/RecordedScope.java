package org.doorway.visit.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorway.site.SiteRef;

/**
 * What was recorded on a shift and on no other. Of several shifts that something can be of, one that names its stop comes
 * before one that is wherever the site is; among these, a visit is of the one that began last before it, and a head-count,
 * which knows its day and not its hour, of the one that had begun last when it was recorded, or of the first of its day.
 * So each is of one shift at most, and of one wherever there is any.
 *
 * @param shift whose it is
 * @param others all others of that site on the same days
 */
record RecordedScope(SiteRef site, Shift shift, List<Shift> others) {
    /** A condition of a query, with its parameters. */
    record Condition(String text, Map<String, Object> parameters) {
        private static Condition empty() {
            return new Condition("", new LinkedHashMap<>());
        }

        private Condition and(Condition other) {
            var all = new LinkedHashMap<>(parameters);
            all.putAll(other.parameters);
            return new Condition(text + other.text, all);
        }
    }

    /** Of visits {@code v}. */
    Condition ofVisits() {
        var all = new Condition(
                        "v.siteId = :site and v.voidedAt is null and v.arrivedAt between :from and :until",
                        Map.of("site", site.id(), "from", shift.from(), "until", shift.until()))
                .and(at("v", shift, "own"));
        for (int i = 0; i < others.size(); i++) {
            var other = others.get(i);
            if (other.isNarrowerThan(shift) || (!shift.isNarrowerThan(other) && other.isLaterThan(shift))) {
                all = all.and(not(meanwhile(other, i).and(at("v", other, "of" + i))));
            }
        }
        return all;
    }

    private static Condition meanwhile(Shift other, int i) {
        return new Condition(
                "v.arrivedAt between :from%1$d and :until%1$d".formatted(i),
                Map.of("from" + i, other.from(), "until" + i, other.until()));
    }

    /** Of tallies {@code t}. */
    Condition ofTallies() {
        var all = new Condition(
                        "t.siteId = :site and t.voidedAt is null and t.day between :from and :until",
                        Map.of("site", site.id(), "from", site.dayOf(shift.from()), "until", lastDay(shift)))
                .and(at("t", shift, "own"));
        for (int i = 0; i < others.size(); i++) {
            var other = others.get(i);
            if (!shift.isNarrowerThan(other)) {
                all = all.and(not(onDays(other, i).and(at("t", other, "of" + i)).and(before(other, i))));
            }
        }
        return all;
    }

    private Condition onDays(Shift other, int i) {
        return new Condition(
                "t.day between :from%1$d and :until%1$d".formatted(i),
                Map.of("from" + i, site.dayOf(other.from()), "until" + i, lastDay(other)));
    }

    /** Which tallies another shift comes first for, where both can have them. */
    private Condition before(Shift other, int i) {
        if (other.isNarrowerThan(shift)) {
            return Condition.empty();
        }
        return other.isLaterThan(shift)
                ? new Condition(" and t.recordedAt >= :began" + i, Map.of("began" + i, other.from()))
                : new Condition(" and t.recordedAt < :began" + i, Map.of("began" + i, shift.from()));
    }

    /** A team that is back as a day ends was not out on the next one. */
    private LocalDate lastDay(Shift of) {
        return site.dayOf(of.until().isAfter(of.from()) ? of.until().minusNanos(1) : of.until());
    }

    private static Condition at(String row, Shift of, String name) {
        return of.isAnywhere()
                ? Condition.empty()
                : new Condition(
                        " and %1$s.stopId is not null and %1$s.stopId in :%2$s".formatted(row, name),
                        Map.of(name, new ArrayList<>(of.stops())));
    }

    private static Condition not(Condition condition) {
        return new Condition(" and not (" + condition.text() + ")", condition.parameters());
    }
}
