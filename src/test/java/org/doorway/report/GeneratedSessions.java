package org.doorway.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.platform.identity.Roles;
import org.doorway.report.document.Period;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** Counseling sessions as they may be, in the database and in a list that is counted the slow way. */
final class GeneratedSessions {
    static final List<String> TYPES = List.of("INDIVIDUAL", "COUPLE", "FAMILY", "GROUP", "PEER");

    record Session(
            UUID id,
            SiteRef site,
            LocalDate day,
            String type,
            @Nullable UUID group,
            @Nullable Integer minutes,
            @Nullable Integer heads,
            Set<UUID> named,
            boolean voided) {
        /** The same, with these people and not their records. */
        private Session with(UUID newId, SiteRef at, LocalDate newDay, Set<UUID> people) {
            return new Session(newId, at, newDay, type, group, minutes, heads, people, voided);
        }

        boolean isOfGroup() {
            return group != null || type.equals("GROUP");
        }
    }

    private final DataSource database;
    private final Random random;
    private final List<UUID> people = new ArrayList<>();
    private final Map<Integer, UUID> groups = new HashMap<>();
    final List<Session> sessions = new ArrayList<>();

    GeneratedSessions(DataSource database, long seed, List<SiteRef> sites) throws SQLException {
        this.database = database;
        this.random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            people.add(UUID.randomUUID());
            run("INSERT INTO participant (id, version) VALUES (?, 0)", people.get(i));
        }
        CentreApi.as(Roles.COUNSELOR)
                .puts("/participants/%s/joined/%s".formatted(people.get(10), people.get(11)))
                .is(200);
        for (var site : sites) {
            groups.put(site.id(), UUID.randomUUID());
            run(
                    "INSERT INTO drop_in_group (id, site_id, names, schedule, started_at, changed_at, created_as, version)"
                            + " VALUES (?, ?, '{\"en\": \"Circle\", \"es\": \"Ronda\"}', '[]', now(), now(), '', 0)",
                    groups.get(site.id()),
                    site.id());
        }
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    <T> T any(List<T> values) {
        return values.get(upTo(values.size()));
    }

    UUID person(int number) {
        return people.get(number);
    }

    /** Whose record it is: the last two are one person's. */
    private UUID person(UUID record) {
        return record.equals(people.get(11)) ? people.get(10) : record;
    }

    UUID groupOf(SiteRef site) {
        return groups.get(site.id());
    }

    /** Any session: late, void, long, of nobody in particular. */
    void isHeld(List<SiteRef> sites, List<LocalDate> days) throws SQLException {
        var site = any(sites);
        var type = any(TYPES);
        var isGroup = type.equals("GROUP") || upTo(8) == 0;
        var named = new HashSet<UUID>();
        for (int i = upTo(3); i > 0; i--) {
            named.add(any(people));
        }
        var time = any(List.of("00:00", "00:59", "03:00", "09:00", "23:59:59"));
        isHeld(
                site,
                any(days).atTime(LocalTime.parse(time)).atZone(site.zone()).toInstant(),
                new Session(
                        UUID.randomUUID(),
                        site,
                        LocalDate.EPOCH,
                        type,
                        isGroup && upTo(2) == 0 ? groupOf(site) : null,
                        upTo(5) == 0 ? null : 1 + upTo(120),
                        isGroup && upTo(4) > 0 ? named.size() + upTo(9) : null,
                        named,
                        upTo(6) == 0));
    }

    /** @param like all of it but the day, which follows from when it was */
    void isHeld(SiteRef site, Instant at, Session like) throws SQLException {
        var local = at.atZone(site.zone());
        var isNight = local.toLocalTime().isBefore(site.days().endsAt());
        var day = isNight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var id = UUID.randomUUID();
        var named = like.named.stream().map(this::person).collect(Collectors.toSet());
        sessions.add(like.with(id, site, day, named));
        run(
                "INSERT INTO counseling_session (id, author, site_id, group_id, held_at, recorded_at, type, minutes,"
                        + " headcount, data_key, inside, voided_at, created_as, version)"
                        + " VALUES (?, 'somebody', ?, ?, ?, ?, ?, ?, ?, '', '', ?, '', 0)",
                id,
                site.id(),
                like.group,
                at.atOffset(ZoneOffset.UTC),
                // Written down months later: it is the day on which it was held that counts.
                at.plus(Duration.ofDays(upTo(90))).atOffset(ZoneOffset.UTC),
                like.type,
                like.minutes,
                like.heads,
                like.voided ? at.atOffset(ZoneOffset.UTC) : null);
        for (var person : like.named) {
            run("INSERT INTO counseling_session_participant (session_id, participant_id) VALUES (?, ?)", id, person);
        }
    }

    static Session of(String type, @Nullable Integer minutes, @Nullable Integer heads, UUID... named) {
        return new Session(UUID.randomUUID(), null, LocalDate.EPOCH, type, null, minutes, heads, Set.of(named), false);
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.OTHER);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.execute();
        }
    }

    List<Session> in(Set<Integer> sites, Period period, Predicate<Session> which) {
        var found = new ArrayList<Session>();
        for (var session : sessions) {
            if (!session.voided
                    && sites.contains(session.site.id())
                    && period.has(session.day)
                    && which.test(session)) {
                found.add(session);
            }
        }
        return found;
    }

    static long minutes(List<Session> sessions) {
        long minutes = 0;
        for (var session : sessions) {
            minutes += session.minutes == null ? 0 : session.minutes;
        }
        return minutes;
    }

    static BigDecimal hours(List<Session> sessions) {
        return new BigDecimal(minutes(sessions) / 60.0).setScale(2, RoundingMode.HALF_UP);
    }

    static long heads(List<Session> sessions) {
        long heads = 0;
        for (var session : sessions) {
            heads += session.isOfGroup() && session.heads != null ? session.heads : 0;
        }
        return heads;
    }

    static @Nullable BigDecimal mean(List<Session> sessions) {
        var counted = sessions.stream()
                .filter(session -> session.isOfGroup() && session.heads != null)
                .count();
        return counted == 0
                ? null
                : new BigDecimal((double) heads(sessions) / counted).setScale(1, RoundingMode.HALF_UP);
    }

    /** How many people there can have been, each who is named once. */
    static long people(List<Session> sessions) {
        var named = new HashSet<UUID>();
        long others = 0;
        for (var session : sessions) {
            named.addAll(session.named);
            var there = Math.max(session.heads == null ? 1 : session.heads, session.named.size());
            others += there - session.named.size();
        }
        return named.size() + others;
    }

    <K> Map<K, List<Session>> by(List<Session> sessions, Function<Session, K> key) {
        var by = new HashMap<K, List<Session>>();
        for (var session : sessions) {
            by.computeIfAbsent(key.apply(session), first -> new ArrayList<>()).add(session);
        }
        return by;
    }
}
