package org.doorway.report.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorway.report.document.Period;
import org.jspecify.annotations.Nullable;

/** What happened at some sites, as whoever wrote it down there remembers it. Knows nothing of any database. */
public final class Ledger {
    public static final class Place {
        private final int id;
        private final String code;
        ZoneId zone;

        /** As long as the clock shows an hour before this one, it is still the day before. */
        int firstHour;

        Place(int id, String code, ZoneId zone, int firstHour) {
            this.id = id;
            this.code = code;
            this.zone = zone;
            this.firstHour = firstHour;
        }

        public int id() {
            return id;
        }

        public String code() {
            return code;
        }

        private LocalDate dayOf(Instant at) {
            var local = at.atZone(zone);
            var date = local.toLocalDate();
            return local.getHour() < firstHour ? date.minusDays(1) : date;
        }
    }

    /** An item as it was when it was given. */
    public record Item(
            int id,
            String code,
            String family,
            String kind,
            @Nullable String countsAs,
            int quantity) {
        @Nullable Integer countsQuantity() {
            return countsAs == null ? null : quantity;
        }

        Item whenItCountedAs(@Nullable String what, int howMany) {
            return new Item(id, code, family, kind, what, howMany);
        }
    }

    public static final class Line {
        public Item item;
        public int given;

        public @Nullable Integer askedFor;

        public @Nullable Integer forOthers;

        public @Nullable String reason;

        public boolean estimated;
        boolean undone;
    }

    /** A visit, or heads that were counted. */
    public static final class Entry {
        UUID id;
        public Place site;

        /** Only of heads that were counted: the day that somebody chose. */
        LocalDate chosenDay;

        /** Of heads that were counted nobody knows when they came. */
        @Nullable Instant at;

        public @Nullable UUID stop;

        public String modality;

        public @Nullable UUID who;

        public int served;
        boolean voided;
        List<Line> lines = new ArrayList<>();

        public boolean isVisit() {
            return at != null;
        }

        public int hour() {
            return at.atZone(site.zone).getHour();
        }

        public LocalDate day() {
            return isVisit() ? site.dayOf(at) : chosenDay;
        }
    }

    /** Which part of it is counted. */
    public record Part(Period period, Predicate<Entry> chosen, Predicate<Item> items) {
        public static Part of(Set<Integer> sites, Period period) {
            return new Part(period, entry -> sites.contains(entry.site.id()), item -> true);
        }

        public Part during(Period other) {
            return new Part(other, chosen, items);
        }

        public Part where(Predicate<Entry> further) {
            return new Part(period, chosen.and(further), items);
        }

        public Part of(Predicate<Item> further) {
            return new Part(period, chosen, items.and(further));
        }

        boolean has(Entry entry) {
            return !entry.voided && period.has(entry.day()) && chosen.test(entry);
        }
    }

    final List<Entry> entries = new ArrayList<>();

    /** Pairs of records that somebody says are both theirs. */
    final List<List<UUID>> joined = new CopyOnWriteArrayList<>();

    /** All records of whoever has this one, found by going from one to the next. */
    public Set<UUID> person(UUID record) {
        var records = new HashSet<>(Set.of(record));
        while (joined.stream()
                .filter(pair -> pair.stream().anyMatch(records::contains))
                .anyMatch(records::addAll)) {
            // Once more: what was added may be joined with others.
        }
        return records;
    }

    public List<Entry> in(Part part) {
        return entries.stream().filter(part::has).toList();
    }

    public Stream<Line> lines(Part part) {
        return in(part).stream()
                .flatMap(entry -> entry.lines.stream())
                .filter(line -> !line.undone && part.items().test(line.item));
    }

    List<Entry> visits() {
        return entries.stream().filter(Entry::isVisit).toList();
    }

    List<Entry> headCounts() {
        return entries.stream().filter(entry -> !entry.isVisit()).toList();
    }

    /** Into what a part can be divided. */
    public Set<String> keys(Part part, Function<Entry, String> key) {
        return in(part).stream().map(key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The visit of the same person before, at any site. */
    public @Nullable Entry before(Entry visit) {
        return entries.stream()
                .filter(other -> other.isVisit() && !other.voided && other.who != null)
                .filter(other -> person(visit.who).contains(other.who))
                .filter(other -> other.at.isBefore(visit.at))
                .max(Comparator.comparing(other -> other.at))
                .orElse(null);
    }
}
