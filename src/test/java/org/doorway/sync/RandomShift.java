package org.doorway.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What somebody does on a shift: told to a phone, and remembered by a model that knows nothing of phones. */
final class RandomShift {
    private static final Duration FORGIVEN = Duration.ofMinutes(5);

    /** A visit as the model knows it. */
    private static final class Visit {
        private final String id;
        private final Instant arrived;
        private final List<String> told = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<String, String> toldLines = new HashMap<>();
        private boolean left;
        private boolean voided;

        Visit(String id, Instant arrived) {
            this.id = id;
            this.arrived = arrived;
        }
    }

    private final Random random;
    private final Instant now;
    private final Duration skew;
    private final String site;
    private final String item;
    private final List<Map<String, Object>> operations = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, String> expected = new HashMap<>();

    RandomShift(Random random, Instant now, Duration skew, String site, String item) {
        this.random = random;
        this.now = now;
        this.skew = skew;
        this.site = site;
        this.item = item;
        var many = 1 + random.nextInt(10);
        for (int i = 0; i < many; i++) {
            happens(now.minusSeconds(60L * (many - i)));
        }
        visits.forEach(visit -> expected.put(
                visit.id,
                fact(
                        visit.arrived,
                        visit.left,
                        visit.voided,
                        visit.lines.values().stream().mapToInt(given -> given).sum())));
    }

    Duration skew() {
        return skew;
    }

    List<Map<String, Object>> operations() {
        return operations;
    }

    Map<String, String> expected() {
        return expected;
    }

    static String fact(Instant arrived, boolean left, boolean voided, int count) {
        return "%s left=%s voided=%s count=%d".formatted(arrived, left, voided, count);
    }

    private void happens(Instant at) {
        var visit = visits.isEmpty() ? null : visits.get(random.nextInt(visits.size()));
        var what = visit == null || visit.voided ? random.nextInt(4) : random.nextInt(8);
        switch (what) {
            case 0, 1, 2 -> somebodyComes(at);
            case 3 -> headsAreCounted(at);
            case 4, 5 -> takesMore(at, visit);
            case 6 -> undoesALine(at, visit);
            default -> leavesOrWasAMistake(at, visit);
        }
    }

    private void somebodyComes(Instant at) {
        var visit = new Visit(id(), skew.compareTo(FORGIVEN) <= 0 && !skew.isNegative() ? earliest(at) : at);
        var line = id();
        visit.lines.put(line, 2);
        visits.add(visit);
        var told = tell(at, "recordVisit", Map.of(), Map.of("id", visit.id, "site", site, "lines", lines(line, 2)));
        visit.told.add(told);
        visit.toldLines.put(line, told);
    }

    /** A clock that is off by a little is believed, but not that something happened after it was sent. */
    private Instant earliest(Instant at) {
        var believed = at.plus(skew);
        return believed.isAfter(now) ? now : believed;
    }

    private void headsAreCounted(Instant at) {
        var tally = id();
        var heads = random.nextInt(50);
        var told = tell(at, "recordTally", Map.of(), Map.of("id", tally, "site", site, "headcount", heads));
        var isVoid = random.nextInt(4) == 0;
        if (isVoid) {
            tell(at, "voidTally", Map.of("id", tally), Map.of(), told);
        }
        expected.put(tally, fact(null, false, isVoid, heads));
    }

    private void takesMore(Instant at, Visit visit) {
        var line = id();
        var given = random.nextInt(5);
        visit.lines.put(line, given);
        var told = tell(at, "addLines", Map.of("id", visit.id), Map.of("lines", lines(line, given)));
        visit.told.add(told);
        visit.toldLines.put(line, told);
    }

    /** What undoes something says what it undoes: what is not there yet cannot be undone. */
    private void undoesALine(Instant at, Visit visit) {
        if (!visit.lines.isEmpty()) {
            var line = visit.lines.keySet().iterator().next();
            visit.lines.remove(line);
            visit.told.add(
                    tell(at, "undoLine", Map.of("id", visit.id, "line", line), Map.of(), visit.toldLines.get(line)));
        }
    }

    private void leavesOrWasAMistake(Instant at, Visit visit) {
        if (random.nextBoolean()) {
            visit.left = true;
            visit.told.add(tell(at, "recordDeparture", Map.of("id", visit.id), Map.of()));
        } else {
            visit.voided = true;
            var before = visit.told.subList(Math.max(0, visit.told.size() - 20), visit.told.size());
            tell(at, "voidVisit", Map.of("id", visit.id), Map.of("reason", "practice"), before.toArray(String[]::new));
        }
    }

    private String tell(Instant at, String type, Map<String, ?> path, Map<String, ?> body, String... dependsOn) {
        var operation = StreetPhone.operationAt(at.plus(skew), type, path, body);
        operation.put("id", id());
        if (dependsOn.length > 0) {
            operation.put("dependsOn", List.of(dependsOn));
        }
        operations.add(operation);
        return (String) operation.get("id");
    }

    private List<Map<String, Object>> lines(String line, int given) {
        return List.of(Map.of("id", line, "item", item, "given", given));
    }

    private String id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }
}
