package org.doorway.disclosure;

/** Something that is known about a sum. */
record Constraint(LinearExpression sum, Relation relation, long value) {
    /** How a sum stands to a value. */
    enum Relation {
        IS,
        AT_LEAST,
        AT_MOST
    }

    static Constraint is(LinearExpression sum, long value) {
        return new Constraint(sum, Relation.IS, value);
    }

    static Constraint atLeast(LinearExpression sum, long value) {
        return new Constraint(sum, Relation.AT_LEAST, value);
    }

    static Constraint atMost(LinearExpression sum, long value) {
        return new Constraint(sum, Relation.AT_MOST, value);
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
