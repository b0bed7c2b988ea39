package org.doorway.plan;

/** One paragraph of a printed plan. */
record Line(Kind kind, String words) {
    /** What it is, and so how it looks. */
    enum Kind {
        TITLE,
        HEADING,
        ITEM,
        /** Room to write in by hand. */
        ROOM
    }

    /** Without the breaks that were made in it. */
    Line flat() {
        return new Line(kind, words.replaceAll("\\s+", " "));
    }
}
