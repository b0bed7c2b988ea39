package org.doorway.visit;

/** Which states a board shows. */
public enum BoardState {
    OPEN("voidedAt is null and leftAt is null and closesAt > :now"),
    CLOSED("voidedAt is null and (leftAt is not null or closesAt <= :now)"),
    VOIDED("voidedAt is not null"),
    ALL("1 = 1");

    private final String condition;

    BoardState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
