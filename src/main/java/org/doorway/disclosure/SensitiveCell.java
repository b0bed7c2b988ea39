package org.doorway.disclosure;

/**
 * A sum that nobody outside may find out.
 *
 * @param width how far apart the values have to lie that it may have, for all that is known. For a count from 1 to
 *     {@code k - 1} that is {@code k - 1}: as nobody hides a zero, the count can then also be {@code k} or more, and nobody
 *     can tell that it is a small one.
 * @param isGap whether it stands in no publication, but lies between those that do, as the one month of a quarter that was
 *     not published by itself. How much it really is is not known here either. It is not sensitive where it is known to
 *     be nothing, or more than {@code width}
 */
public record SensitiveCell(String what, LinearExpression sum, long width, boolean isGap) {
    private static final double ROUNDING = 1e-6;

    static SensitiveCell of(String what, LinearExpression sum, long width) {
        return new SensitiveCell(what, sum, width, false);
    }

    static SensitiveCell gap(String what, LinearExpression sum, long width) {
        return new SensitiveCell(what, sum, width, true);
    }

    /** Whether it is kept, where it may be this little and this much. */
    boolean isKept(long smallest, long largest) {
        return largest - smallest >= width;
    }

    /** Whether there is nothing to keep, where it is in this range. */
    boolean isNone(Range range) {
        return isGap && (range.smallest() > width + ROUNDING || range.largest() < 1 - ROUNDING);
    }
}
