package org.doorway.report.summary;

import java.nio.ByteBuffer;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/**
 * A set of people, each by the number that participants have for this. Sets of thousands are joined in microseconds, which
 * is how people are counted over sites and periods.
 *
 * <p>Stored in the portable Roaring format (github.com/RoaringBitmap/RoaringFormatSpec).
 */
final class PeopleSet {
    private final MutableRoaringBitmap numbers = new MutableRoaringBitmap();

    void add(int number) {
        numbers.add(number);
    }

    /** Everybody of a set that was stored. */
    void addAll(byte[] stored) {
        numbers.or(new ImmutableRoaringBitmap(ByteBuffer.wrap(stored)));
    }

    void addAll(PeopleSet others) {
        numbers.or(others.numbers);
    }

    void removeAll(PeopleSet others) {
        numbers.andNot(others.numbers);
    }

    long size() {
        return numbers.getLongCardinality();
    }

    byte[] stored() {
        numbers.runOptimize();
        var bytes = ByteBuffer.allocate(numbers.serializedSizeInBytes());
        numbers.serialize(bytes);
        return bytes.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PeopleSet set && numbers.equals(set.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }
}
