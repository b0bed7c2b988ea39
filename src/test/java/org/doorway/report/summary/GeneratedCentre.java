package org.doorway.report.summary;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.platform.identity.Roles;
import org.doorway.report.summary.Ledger.Entry;
import org.doorway.report.summary.Ledger.Line;
import org.jspecify.annotations.Nullable;

/** Makes up what happens at some sites, always the same of the same seed, and writes it down twice: here and in a ledger. */
public final class GeneratedCentre {
    public static final List<String> MODALITIES = List.of("DROP_IN", "DROP_IN", "DROP_IN", "OUTREACH", "POST");

    /** Days around which clocks are changed in one zone or another, some that are far apart, and ends of February. */
    public static final List<LocalDate> DAYS = Stream.of(
                    "2023-03-11",
                    "2023-03-12",
                    "2023-04-02",
                    "2023-06-30",
                    "2023-07-01",
                    "2023-11-05",
                    "2023-12-31",
                    "2024-01-01",
                    "2024-02-29",
                    "2024-03-09",
                    "2024-03-10",
                    "2024-03-11",
                    "2024-03-12",
                    "2024-03-31",
                    "2024-04-06",
                    "2024-04-07",
                    "2024-04-08",
                    "2024-05-20",
                    "2024-10-05",
                    "2024-10-06",
                    "2024-11-03",
                    "2024-11-04",
                    "2025-02-28")
            .map(LocalDate::parse)
            .toList();

    private static final List<String> REASONS = List.of("OUT_OF_STOCK", "NOT_OFFERED_NOW", "NOT_TODAY", "OTHER");

    private static final List<String> ZONES =
            List.of("America/Los_Angeles", "America/New_York", "Australia/Sydney", "Pacific/Honolulu", "Europe/Madrid");

    private static final CentreApi DESK = CentreApi.as(Roles.FRONT_DESK);

    public final Ledger ledger = new Ledger();
    private final CentreRows rows;
    private final Random random;
    private final CountedSites at;
    private final List<UUID> people = new ArrayList<>();
    private int moments;

    public GeneratedCentre(CountedSites at, long seed) throws SQLException {
        this.at = at;
        rows = at.rows();
        random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            people.add(rows.person());
        }
    }

    public <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** So many visits, and a tenth as many head-counts. */
    public void goesOn(int visits) throws SQLException {
        for (int i = 0; i < visits; i++) {
            comes();
            if (i % 10 == 0) {
                counts();
            }
        }
    }

    /** Somebody comes in on some day, most of the time written down late. */
    Entry comes() throws SQLException {
        return comes(any(at.sites()), any(DAYS), LocalTime.ofSecondOfDay(random.nextInt(24 * 60 * 60)));
    }

    public Entry comes(Ledger.Place site, LocalDate day, LocalTime time) throws SQLException {
        var visit = entry(site, day);
        visit.at = at(site, day, time);
        visit.who = random.nextInt(3) > 0 ? any(people) : null;
        visit.served = 1 + random.nextInt(3);
        for (int i = random.nextInt(4); i > 0; i--) {
            visit.lines.add(line());
        }
        rows.visit(visit);
        return visit;
    }

    private Entry entry(Ledger.Place site, LocalDate day) {
        var entry = new Entry();
        entry.id = UUID.randomUUID();
        entry.site = site;
        entry.chosenDay = day;
        entry.modality = any(MODALITIES);
        entry.stop = site == at.sites().get(0) && random.nextInt(4) == 0 ? at.stop() : null;
        ledger.entries.add(entry);
        return entry;
    }

    private Line line() {
        var line = lineOf(any(at.items()), random.nextInt(20));
        line.forOthers = random.nextInt(3) == 0 ? random.nextInt(line.given + 1) : null;
        line.undone = random.nextInt(10) == 0;
        return line;
    }

    private Line lineOf(Ledger.Item item, int given) {
        var line = new Line();
        line.item = asItWas(item);
        line.given = given;
        line.askedFor = random.nextBoolean() ? random.nextInt(30) : null;
        if (random.nextInt(3) == 0) {
            // There is a reason only where more was asked for than given.
            line.reason = any(REASONS);
            line.askedFor = given + 1 + random.nextInt(10);
        }
        line.estimated = random.nextInt(3) == 0;
        return line;
    }

    /** Packs were of another size, or nobody had said yet what they count as. */
    private Ledger.Item asItWas(Ledger.Item item) {
        return switch (random.nextInt(6)) {
            case 0 -> item.whenItCountedAs(item.countsAs(), 1 + random.nextInt(12));
            case 1 -> item.whenItCountedAs(null, 1);
            default -> item;
        };
    }

    /** Heads are counted, and what they took. */
    Entry counts() throws SQLException {
        var heads = entry(any(at.sites()), any(DAYS));
        heads.served = random.nextInt(50);
        var first = random.nextInt(at.items().size());
        for (int i = 0; i < 2; i++) {
            heads.lines.add(lineOf(at.items().get((first + i) % at.items().size()), random.nextInt(40)));
        }
        rows.headCount(heads);
        return heads;
    }

    /** Something that was written down is corrected, or is written down only now. */
    public void isCorrected() throws SQLException {
        var visit = any(ledger.visits());
        switch (random.nextInt(17)) {
            case 0 -> isVoided(visit);
            case 1 -> belongsTo(visit, any(people));
            case 2 -> belongsTo(visit, null);
            case 3 -> takes(visit, line());
            case 4 -> {
                visit.lines.forEach(line -> line.undone = true);
                rows.undoesAll(visit);
            }
            case 5 -> isVoided(any(ledger.headCounts()));
            case 6 -> counts();
            case 7, 8 -> areJoined(any(people), any(people));
            case 9 -> areParted();
            case 10 -> isRestored(any(ledger.entries));
            case 11, 12 -> cameOn(visit, any(DAYS));
            case 13 -> turnsOutToBeIn(any(at.sites()), any(ZONES), random.nextInt(9));
            default -> comes();
        }
    }

    /** Somebody notices that the clocks of a site are others, or that its days end at another hour. */
    public void turnsOutToBeIn(Ledger.Place site, String zone, int firstHour) {
        site.zone = ZoneId.of(zone);
        site.firstHour = firstHour;
        FreshSite.turnsOutToBeIn(site.code(), zone, firstHour);
    }

    void isVoided(Entry entry) throws SQLException {
        entry.voided = true;
        rows.voided(entry);
    }

    /** It was no mistake after all. */
    private void isRestored(Entry entry) throws SQLException {
        entry.voided = false;
        rows.restored(entry);
    }

    /** Somebody came on another day than was written down first, and was reached otherwise. */
    void cameOn(Entry visit, LocalDate day) throws SQLException {
        visit.at = at(visit.site, day, LocalTime.ofSecondOfDay(random.nextInt(24 * 60 * 60)));
        visit.modality = any(MODALITIES);
        rows.cameAt(visit);
    }

    /** No two at once: which of two visits of a moment was first is nobody's business. */
    private Instant at(Ledger.Place site, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(site.zone).toInstant().plusNanos(1000L * moments++);
    }

    public void belongsTo(Entry visit, @Nullable UUID who) throws SQLException {
        if (!visit.voided) {
            visit.who = who;
            rows.belongsTo(visit, who);
        }
    }

    /** Somebody says that two records are both theirs. */
    public void areJoined(UUID one, UUID other) {
        ledger.joined.add(List.of(one, other));
        DESK.puts("/participants/%s/joined/%s".formatted(one, other)).is(200);
    }

    /** Somebody takes back that they are, however often and in whichever order they said so. */
    public void areParted(UUID one, UUID other) {
        ledger.joined.removeIf(pair -> pair.containsAll(List.of(one, other)));
        DESK.deletes("/participants/%s/joined/%s".formatted(one, other)).is(200);
    }

    private void areParted() {
        if (!ledger.joined.isEmpty()) {
            var pair = any(ledger.joined);
            areParted(pair.get(1), pair.get(0));
        }
    }

    /** Somebody is given something more. */
    public void takes(Entry visit, Ledger.Item item, int given) throws SQLException {
        var line = new Line();
        line.item = item;
        line.given = given;
        takes(visit, line);
    }

    private void takes(Entry visit, Line line) throws SQLException {
        visit.lines.add(line);
        rows.takesMore(visit, line);
    }
}
