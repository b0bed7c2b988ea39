package org.doorway.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Times and dates as callers write them: RFC 3339, whose years have four digits, as no calendar here needs more. */
public final class Rfc3339 {
    private static final int LAST_YEAR = 9999;

    /** Seconds are always there, and the offset has minutes; the platform takes other times of ISO 8601, too. */
    private static final Pattern RFC_3339 = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

    private static final int MINUTES = 60;

    private Rfc3339() {}

    /**
     * A time with an offset, to the microsecond, which is what the database keeps: an answer must not be finer than
     * what is stored.
     *
     * @throws DateTimeException when it is something else
     */
    public static Instant instant(String text) {
        var parts = RFC_3339.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("Not as RFC 3339 writes it");
        }
        var written = LocalDateTime.parse(parts.group(1)).minusMinutes(offset(parts));
        requireFourDigits(written.getYear());
        return written.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** In minutes, up to a day: the platform knows offsets up to 18 hours only. */
    private static int offset(MatchResult parts) {
        if (parts.group(2) == null) {
            return 0;
        }
        var minutes = Integer.parseInt(parts.group(3)) * MINUTES + Integer.parseInt(parts.group(4));
        return parts.group(2).equals("-") ? -minutes : minutes;
    }

    /**
     * A date.
     *
     * @throws DateTimeException when it is something else
     */
    public static LocalDate date(String text) {
        var written = LocalDate.parse(text);
        requireFourDigits(written.getYear());
        return written;
    }

    private static void requireFourDigits(int year) {
        if (year < 0 || year > LAST_YEAR) {
            throw new DateTimeException("A year that has not four digits");
        }
    }
}
