package org.doorway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.doorway.packaged.PackagedService;
import org.doorway.packaged.SmallCentre;
import org.doorway.packaged.Surroundings;
import org.doorway.report.summary.SummaryCommand;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Reports of the packaged service over years of visits, and the plain SQL that adds up the same rows in the same run; what
 * adding up takes and stores; and what noting changes adds to recording a visit.
 */
public final class ReportBenchmark {
    private static final int WARM_UPS = 15;
    private static final int TIMES = 9;
    private static final int INSERTS = 500;
    private static final int ROUNDS = 40;

    private static final String PLAIN = """
            SELECT v.site_id, l.item_id, sum(l.given), count(DISTINCT v.id), count(DISTINCT v.participant_id)
            FROM visit v JOIN visit_line l ON l.visit_id = v.id
            WHERE v.voided_at IS NULL AND l.undone_at IS NULL
              AND v.arrived_at >= timestamp '%s' AT TIME ZONE 'America/Los_Angeles'
              AND v.arrived_at < timestamp '%s' AT TIME ZONE 'America/Los_Angeles'
            GROUP BY 1, 2""";

    private static final String PLAIN_PEOPLE = """
            SELECT count(DISTINCT participant_id) FROM visit
            WHERE voided_at IS NULL AND arrived_at >= timestamp '%s' AT TIME ZONE 'America/Los_Angeles'
              AND arrived_at < timestamp '%s' AT TIME ZONE 'America/Los_Angeles'""";

    private final Surroundings surroundings;
    private final HttpClient http = HttpClient.newHttpClient();

    private ReportBenchmark(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static void main(String... arguments) throws Exception {
        try (var surroundings = Surroundings.named("bench-reports")) {
            new ReportBenchmark(surroundings).run(Integer.getInteger("bench.visits"));
        }
    }

    private void run(int visits) throws Exception {
        var environment = new HashMap<>(surroundings.environment());
        // Days are added up here, and timed.
        environment.put("DOORWAY_REPORT_SUM_EVERY", "off");
        try (var service =
                PackagedService.start(environment, surroundings.folder().resolve("service.log"))) {
            service.awaitReady();
            SmallCentre.setUp(service.port(), surroundings.signIn());
            say("Storing %,d visits and their lines ...", visits);
            new YearsOfVisits(surroundings).fill(visits);
            addUp();
            var year = LocalDate.now().minusYears(1).withDayOfYear(1);
            var month = year.withMonth(6);
            compare(
                    service,
                    "services, a month",
                    "services?period=month&on=" + month,
                    PLAIN,
                    month,
                    month.plusMonths(1));
            compare(service, "services, a year", "services?period=year&on=" + year, PLAIN, year, year.plusYears(1));
            compare(service, "supplies, a year", "supplies?period=year&on=" + year, PLAIN, year, year.plusYears(1));
            compare(service, "people, a year", "people?period=year&on=" + year, PLAIN_PEOPLE, year, year.plusYears(1));
            compare(
                    service,
                    "services, this month",
                    "services",
                    PLAIN,
                    LocalDate.now().withDayOfMonth(1),
                    LocalDate.now().plusDays(1));
        }
        storage();
        recording();
    }

    private void addUp() throws SQLException {
        var database = new PGSimpleDataSource();
        var environment = surroundings.environment();
        database.setUrl(environment.get("DOORWAY_DB_URL"));
        database.setUser(environment.get("DOORWAY_DB_USER"));
        database.setPassword(environment.get("DOORWAY_DB_PASSWORD"));
        var command = SummaryCommand.on(database);
        var start = System.nanoTime();
        if (!command.recompute()) {
            throw new IllegalStateException("Somebody else is adding up");
        }
        say("Added up in %.1f s.", since(start) / 1000);
        start = System.nanoTime();
        var differences = command.differences();
        if (!differences.isEmpty()) {
            throw new IllegalStateException("Not proved: " + differences);
        }
        say("Proved against the rows in %.1f s.", since(start) / 1000);
    }

    private void compare(
            PackagedService service, String what, String path, String plain, LocalDate from, LocalDate until)
            throws Exception {
        var report = median(() -> report(service, path), WARM_UPS, TIMES);
        double sql;
        try (var connection = surroundings.connectAsSuperuser()) {
            var query = plain.formatted(from, until);
            sql = median(() -> query(connection, query), 1, 3);
        }
        say("| %s | %.1f ms | %.1f ms | %.0f x |", what, report, sql, sql / report);
    }

    private Void report(PackagedService service, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + "/api/v1/reports/" + path))
                .header("Authorization", "Bearer " + surroundings.signIn().token("manager", "somebody-who-reports"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return null;
    }

    private static Void query(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
        return null;
    }

    private static double median(Callable<Void> work, int warmUps, int times) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            work.call();
        }
        var taken = new double[times];
        for (int i = 0; i < times; i++) {
            var start = System.nanoTime();
            work.call();
            taken[i] = since(start);
        }
        Arrays.sort(taken);
        return taken[times / 2];
    }

    private void storage() throws SQLException, IOException {
        try (var connection = surroundings.connectAsSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT sum(pg_total_relation_size(oid)) FILTER (WHERE relname LIKE 'report\\_%') / 1e6,
                               sum(pg_total_relation_size(oid)) FILTER (WHERE relname IN ('visit', 'visit_line')) / 1e6
                        FROM pg_class WHERE relkind = 'r'""")) {
            row.next();
            say("Stored: %.0f MB of sums beside %.0f MB of rows.", row.getDouble(1), row.getDouble(2));
        }
    }

    /**
     * What the triggers add to the statements of a visit, commits left out: they would add the same to both, and take
     * longer than all else. In turns, so that whatever else the machine does meets both alike.
     */
    private void recording() throws SQLException, IOException {
        var with = new double[ROUNDS];
        var ratios = new double[ROUNDS];
        try (var admin = surroundings.connectAsSuperuser();
                var connection = surroundings.connectAsService()) {
            connection.setAutoCommit(false);
            record(connection);
            for (int round = 0; round < ROUNDS; round++) {
                triggers(admin, "DISABLE");
                var without = record(connection);
                triggers(admin, "ENABLE");
                with[round] = record(connection);
                ratios[round] = with[round] / without;
            }
        }
        Arrays.sort(with);
        Arrays.sort(ratios);
        say(
                "Recording a visit: noting what changes adds %+.1f %% (%+.1f to %+.1f %% in half of the rounds) to %.3f ms.",
                100 * (ratios[ROUNDS / 2] - 1),
                100 * (ratios[ROUNDS / 4] - 1),
                100 * (ratios[ROUNDS * 3 / 4] - 1),
                with[ROUNDS / 2]);
    }

    private static void triggers(Connection admin, String what) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute("ALTER TABLE visit " + what + " TRIGGER report_visit_recorded");
        }
    }

    private static double record(Connection connection) throws SQLException {
        var start = System.nanoTime();
        try (var statement = connection.prepareStatement("""
                WITH visit AS (
                    INSERT INTO visit (id, site_id, participant_id, arrived_at, recorded_at, closes_at, modality,
                                       people_served, created_as)
                    VALUES (uuidv7(), (SELECT min(id) FROM site), md5('person 7')::uuid, now(), now(),
                            now() + interval '6 hours', 'DROP_IN', 1, '')
                    RETURNING id)
                INSERT INTO visit_line (visit_id, id, item_id, position, given)
                SELECT id, uuidv7(), (SELECT min(id) FROM menu_item), position, 1
                FROM visit, generate_series(1, 4) AS position""")) {
            for (int i = 0; i < INSERTS; i++) {
                statement.executeUpdate();
            }
        }
        var taken = since(start) / INSERTS;
        connection.rollback();
        return taken;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void say(String what, Object... values) {
        System.out.println(what.formatted(values));
    }
}
