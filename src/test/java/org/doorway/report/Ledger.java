package org.doorway.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened at some sites, written down a second time, and counted the slow way: every figure by going through all of
 * it. Shares nothing with the reports but the meaning of their indicators.
 */
final class Ledger {
    record Place(int id, String code, ZoneId zone) {}

    record Item(
            int id,
            String code,
            String family,
            String kind,
            @Nullable String countsAs,
            int quantity) {}

    static final class Line {
        Item item;
        int given;

        @Nullable Integer askedFor;

        @Nullable Integer forOthers;

        @Nullable String reason;

        boolean estimated;
        boolean undone;
    }

    static final class Came {
        UUID id;
        Place site;
        LocalDate day;
        Instant at;

        @Nullable UUID stop;

        String modality;

        @Nullable UUID who;

        int served;
        boolean voided;
        List<Line> lines = new ArrayList<>();
    }

    static final class Heads {
        UUID id;
        Place site;
        LocalDate day;
        String modality;
        int heads;
        boolean voided;
        List<Line> lines = new ArrayList<>();
    }

    final List<Came> visits = new ArrayList<>();
    final List<Heads> tallies = new ArrayList<>();

    /** Which part of it is counted. */
    record Part(
            Set<Integer> sites,
            Period period,
            @Nullable UUID stop,
            @Nullable String modality) {
        boolean has(Came visit) {
            return !visit.voided
                    && sites.contains(visit.site.id())
                    && period.has(visit.day)
                    && (stop == null || stop.equals(visit.stop))
                    && (modality == null || modality.equals(visit.modality));
        }

        boolean has(Heads tally) {
            return !tally.voided
                    && sites.contains(tally.site.id())
                    && period.has(tally.day)
                    && stop == null
                    && (modality == null || modality.equals(tally.modality));
        }
    }

    /** All figures of a part, by the code of their indicator; ratios as numerator and denominator. */
    Map<String, long[]> figures(Part part) {
        var came = visits.stream().filter(part::has).toList();
        var heads = tallies.stream()
                .filter(part::has)
                .mapToLong(tally -> tally.heads)
                .sum();
        var known = came.stream().filter(visit -> visit.who != null).toList();
        var people = known.stream().map(visit -> visit.who).distinct().count();
        var figures = new TreeMap<String, long[]>();
        put(figures, "VISITS", came.size() + heads);
        put(figures, "CONTACTS", came.size() + heads);
        put(figures, "UNIQ_KNOWN", people);
        put(figures, "ID_SHARE", known.size(), came.size() + heads);
        put(
                figures,
                "PEOPLE_SERVED",
                came.stream().mapToLong(visit -> visit.served).sum() + heads);
        put(figures, "NEW_KNOWN", milestones(part, visit -> before(visit) == null));
        put(figures, "WELCOME_BACK", milestones(part, visit -> {
            var before = before(visit);
            return before != null && Duration.between(before.at, visit.at).compareTo(Duration.ofDays(90)) >= 0;
        }));
        things(figures, part, people);
        return figures;
    }

    private void things(Map<String, long[]> figures, Part part, long people) {
        var out = counted(part, "syringe", line -> line.given);
        put(figures, "SYR_OUT", out);
        put(figures, "SYR_IN", counted(part, "syringe_returned", line -> line.given));
        put(figures, "SYR_IN_ESTIMATED", counted(part, "syringe_returned", line -> line.estimated ? line.given : 0));
        put(figures, "RETURN_RATIO", counted(part, "syringe_returned", line -> line.given), out);
        put(figures, "SECONDARY", counted(part, "syringe", line -> line.forOthers == null ? 0 : line.forOthers), out);
        put(figures, "SYR_PER_UNIQ", toKnown(part), people);
        put(figures, "MEALS", counted(part, "meal", line -> line.given));
        put(figures, "NLX_DOSES", counted(part, "naloxone_dose", line -> line.given));
        put(
                figures,
                "NLX_KITS",
                lines(part)
                        .filter(line -> "naloxone_dose".equals(line.item.countsAs()))
                        .mapToLong(line -> line.given)
                        .sum());
        put(
                figures,
                "ITEM_GIVEN",
                lines(part)
                        .filter(line -> !line.item.kind().equals("RETURN"))
                        .mapToLong(line -> line.given)
                        .sum());
        put(
                figures,
                "UNMET",
                lines(part)
                        .filter(line -> line.askedFor != null)
                        .mapToLong(line -> Math.max(0, line.askedFor - line.given))
                        .sum());
        put(
                figures,
                "TESTS_HIV",
                lines(part)
                        .filter(line -> line.item.code().equals("health.test.hiv"))
                        .mapToLong(line -> line.given)
                        .sum());
    }

    /** Unmet of an item for a reason. */
    long unmet(Part part, String item, @Nullable String reason) {
        return lines(part)
                .filter(line -> line.item.code().equals(item) && line.askedFor != null)
                .filter(line -> java.util.Objects.equals(reason, line.reason))
                .mapToLong(line -> Math.max(0, line.askedFor - line.given))
                .sum();
    }

    /** A part by something, each piece counted by itself. */
    Map<String, Map<String, long[]>> by(Part part, Function<Came, String> key, Function<Heads, String> headKey) {
        var keys = new HashSet<String>();
        visits.stream().filter(part::has).map(key).forEach(keys::add);
        tallies.stream().filter(part::has).map(headKey).forEach(keys::add);
        var by = new TreeMap<String, Map<String, long[]>>();
        for (var one : keys) {
            var piece = new Ledger();
            visits.stream()
                    .filter(part::has)
                    .filter(visit -> key.apply(visit).equals(one))
                    .forEach(piece.visits::add);
            tallies.stream()
                    .filter(part::has)
                    .filter(tally -> headKey.apply(tally).equals(one))
                    .forEach(piece.tallies::add);
            by.put(one, piece.figuresOfPiece(part, this));
        }
        return by;
    }

    private Map<String, long[]> figuresOfPiece(Part part, Ledger whole) {
        var figures = figures(part);
        put(
                figures,
                "NEW_KNOWN",
                people(visits.stream().filter(part::has).filter(visit -> whole.before(visit) == null)));
        put(figures, "WELCOME_BACK", people(visits.stream().filter(part::has).filter(visit -> {
            var before = whole.before(visit);
            return before != null && Duration.between(before.at, visit.at).compareTo(Duration.ofDays(90)) >= 0;
        })));
        return figures;
    }

    private long milestones(Part part, Predicate<Came> which) {
        return people(visits.stream().filter(part::has).filter(which));
    }

    private static long people(Stream<Came> visits) {
        return visits.filter(visit -> visit.who != null)
                .map(visit -> visit.who)
                .distinct()
                .count();
    }

    /** The visit of the same person before, at any site. */
    private @Nullable Came before(Came visit) {
        return visits.stream()
                .filter(other -> !other.voided && visit.who != null && visit.who.equals(other.who))
                .filter(other -> other.at.isBefore(visit.at))
                .max(Comparator.comparing(other -> other.at))
                .orElse(null);
    }

    private long toKnown(Part part) {
        return visits.stream()
                .filter(part::has)
                .filter(visit -> visit.who != null)
                .flatMap(visit -> visit.lines.stream())
                .filter(line -> !line.undone && "syringe".equals(line.item.countsAs()))
                .mapToLong(line -> (long) line.given * line.item.quantity())
                .sum();
    }

    private long counted(Part part, String what, ToLongFunction<Line> figure) {
        return lines(part)
                .filter(line -> what.equals(line.item.countsAs()))
                .mapToLong(line -> line.item.quantity() * figure.applyAsLong(line))
                .sum();
    }

    private Stream<Line> lines(Part part) {
        return Stream.concat(
                        visits.stream().filter(part::has).flatMap(visit -> visit.lines.stream()),
                        tallies.stream().filter(part::has).flatMap(tally -> tally.lines.stream()))
                .filter(line -> !line.undone);
    }

    private static void put(Map<String, long[]> figures, String code, long... figure) {
        figures.put(code, figure);
    }
}
