package org.doorway.platform.paging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;

/**
 * A place in a list that is ordered by time and then by id. What it is made of is nobody's business: callers send back
 * what they were given.
 *
 * @param at in microseconds
 */
public record Cursor(Instant at, UUID id) {
    private static final int BYTES = 3 * Long.BYTES;
    /** Of the text that it is written as. */
    static final int LENGTH = BYTES / 3 * 4;

    // No list here has anything outside of these, and the database knows no time far outside of them.
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** A place in the history of one thing, whose versions are numbered from 0. */
    public static Cursor ofVersion(Instant at, int version) {
        return new Cursor(at, new UUID(0, version));
    }

    /** Which version a cursor of a history stands at. */
    int version() {
        return (int) id.getLeastSignificantBits();
    }

    /** @param signed as it was given out; {@link CursorFilter} has seen to that */
    static Cursor read(String signed) {
        if (signed.length() < LENGTH) {
            throw bad();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(signed.substring(0, LENGTH)));
            var at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw bad();
            }
            return new Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException notBase64) {
            throw bad();
        }
    }

    /** The text of it, yet to be {@link Cursors signed}. */
    public String write() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Problem bad() {
        return Problem.invalid(Fault.at("?after", "bad_cursor"));
    }
}
