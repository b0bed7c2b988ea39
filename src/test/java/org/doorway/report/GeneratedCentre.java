package org.doorway.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** Makes up what happens at some sites, always the same of the same seed, and writes it down twice: here and in a ledger. */
final class GeneratedCentre {
    static final List<String> MODALITIES = List.of("DROP_IN", "DROP_IN", "DROP_IN", "OUTREACH", "POST");
    private static final List<String> REASONS = List.of("OUT_OF_STOCK", "NOT_OFFERED_NOW", "NOT_TODAY", "OTHER");

    final Ledger ledger = new Ledger();
    private final DataSource database;
    private final Random random;
    private final List<Ledger.Place> sites;
    private final List<Ledger.Item> items;
    private final List<UUID> people = new ArrayList<>();
    private final List<LocalDate> days;
    private final @Nullable UUID stop;

    GeneratedCentre(
            DataSource database,
            long seed,
            List<Ledger.Place> sites,
            List<Ledger.Item> items,
            List<LocalDate> days,
            @Nullable UUID stop)
            throws SQLException {
        this.database = database;
        this.random = new Random(seed);
        this.sites = sites;
        this.items = items;
        this.days = days;
        this.stop = stop;
        for (int i = 0; i < 25; i++) {
            people.add(person());
        }
    }

    private UUID person() throws SQLException {
        var id = UUID.randomUUID();
        run("INSERT INTO participant (id, version) VALUES (?, 0)", id);
        return id;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** Somebody comes in on some day, most of the time written down late. */
    Ledger.Came comes() throws SQLException {
        return comes(any(sites), any(days), LocalTime.ofSecondOfDay(random.nextInt(24 * 60 * 60)));
    }

    Ledger.Came comes(Ledger.Place site, LocalDate day, LocalTime time) throws SQLException {
        var visit = new Ledger.Came();
        visit.id = UUID.randomUUID();
        visit.site = site;
        visit.day = day;
        // No two at once: which of two visits of a moment was first is nobody's business.
        visit.at = day.atTime(time).atZone(site.zone()).toInstant().plusNanos(1000L * ledger.visits.size());
        visit.day = visit.at.atZone(site.zone()).toLocalDate();
        visit.modality = any(MODALITIES);
        visit.stop = site == sites.get(0) && random.nextInt(4) == 0 ? stop : null;
        visit.who = random.nextInt(3) > 0 ? any(people) : null;
        visit.served = 1 + random.nextInt(3);
        for (int i = random.nextInt(4); i > 0; i--) {
            visit.lines.add(line());
        }
        ledger.visits.add(visit);
        write(visit);
        return visit;
    }

    private Ledger.Line line() {
        var line = new Ledger.Line();
        line.item = any(items);
        line.given = random.nextInt(20);
        line.askedFor = random.nextBoolean() ? random.nextInt(30) : null;
        line.forOthers = random.nextInt(3) == 0 ? random.nextInt(line.given + 1) : null;
        line.reason = random.nextInt(3) == 0 ? any(REASONS) : null;
        line.estimated = random.nextInt(3) == 0;
        line.undone = random.nextInt(10) == 0;
        return line;
    }

    private void write(Ledger.Came visit) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("""
                    INSERT INTO visit (id, site_id, participant_id, stop_id, arrived_at, recorded_at, closes_at,
                                       modality, people_served, created_as)
                    VALUES (?, ?, ?, ?, ?, now(), ?, ?, ?, '')""")) {
                bind(
                        statement,
                        visit.id,
                        visit.site.id(),
                        visit.who,
                        visit.stop,
                        visit.at,
                        end(visit),
                        visit.modality,
                        visit.served);
                statement.executeUpdate();
            }
            for (var line : visit.lines) {
                write(connection, visit, line);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static Instant end(Ledger.Came visit) {
        return visit.day.plusDays(1).atStartOfDay(visit.site.zone()).toInstant();
    }

    private static void write(Connection connection, Ledger.Came visit, Ledger.Line line) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO visit_line (visit_id, id, item_id, position, given, asked_for, for_others, unmet_reason,
                                        estimated, undone_at)
                VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)""")) {
            bind(
                    statement,
                    visit.id,
                    Ids.orHappening(null),
                    line.item.id(),
                    line.given,
                    line.askedFor,
                    line.forOthers,
                    line.reason,
                    line.estimated,
                    line.undone ? visit.at : null);
            statement.executeUpdate();
        }
    }

    /** Heads are counted. */
    Ledger.Heads counts() throws SQLException {
        var tally = new Ledger.Heads();
        tally.id = UUID.randomUUID();
        tally.site = any(sites);
        tally.day = any(days);
        tally.modality = any(MODALITIES);
        tally.heads = random.nextInt(50);
        var line = new Ledger.Line();
        line.item = any(items);
        line.given = random.nextInt(40);
        line.estimated = random.nextBoolean();
        tally.lines.add(line);
        ledger.tallies.add(tally);
        run(
                "INSERT INTO tally (id, site_id, day, recorded_at, headcount, modality, created_as)"
                        + " VALUES (?, ?, ?, now(), ?, ?, '')",
                tally.id,
                tally.site.id(),
                tally.day,
                tally.heads,
                tally.modality);
        run(
                "INSERT INTO tally_line (tally_id, item_id, given, estimated) VALUES (?, ?, ?, ?)",
                tally.id,
                line.item.id(),
                line.given,
                line.estimated);
        return tally;
    }

    /** Something that was written down is corrected. */
    void isCorrected() throws SQLException {
        var visit = any(ledger.visits);
        switch (random.nextInt(7)) {
            case 0 -> isVoided(visit);
            case 1 -> belongsTo(visit, any(people));
            case 2 -> belongsTo(visit, null);
            case 3 -> takesMore(visit);
            case 4 -> undoes(visit);
            case 5 -> {
                var tally = any(ledger.tallies);
                tally.voided = true;
                run("UPDATE tally SET voided_at = now(), version = version + 1 WHERE id = ?", tally.id);
            }
            default -> comes();
        }
    }

    void isVoided(Ledger.Came visit) throws SQLException {
        visit.voided = true;
        run(
                "UPDATE visit SET voided_at = now(), void_reason = 'MISTAKE', version = version + 1 WHERE id = ?",
                visit.id);
    }

    void belongsTo(Ledger.Came visit, @Nullable UUID who) throws SQLException {
        if (!visit.voided) {
            visit.who = who;
            run("UPDATE visit SET participant_id = ?, version = version + 1 WHERE id = ?", who, visit.id);
        }
    }

    private void takesMore(Ledger.Came visit) throws SQLException {
        var line = line();
        visit.lines.add(line);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, visit, line);
            connection
                    .prepareStatement("UPDATE visit SET version = version + 1 WHERE id = '" + visit.id + "'")
                    .executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void undoes(Ledger.Came visit) throws SQLException {
        visit.lines.forEach(line -> line.undone = true);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("WITH undone AS (UPDATE visit_line SET undone_at = now() WHERE visit_id = '" + visit.id
                    + "') UPDATE visit SET version = version + 1 WHERE id = '" + visit.id + "'");
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
