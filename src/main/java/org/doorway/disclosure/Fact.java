package org.doorway.disclosure;

/** Something that is known about a sum. */
record Fact(Sum sum, Relation relation, long value) {
    /** How a sum stands to a value. */
    enum Relation {
        IS,
        AT_LEAST,
        AT_MOST
    }

    static Fact is(Sum sum, long value) {
        return new Fact(sum, Relation.IS, value);
    }

    static Fact atLeast(Sum sum, long value) {
        return new Fact(sum, Relation.AT_LEAST, value);
    }

    static Fact atMost(Sum sum, long value) {
        return new Fact(sum, Relation.AT_MOST, value);
    }

    boolean holds(long[] cells) {
        var sum = this.sum.in(cells);
        return switch (relation) {
            case IS -> sum == value;
            case AT_LEAST -> sum >= value;
            case AT_MOST -> sum <= value;
        };
    }
}
