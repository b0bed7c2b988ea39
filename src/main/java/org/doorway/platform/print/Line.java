package org.doorway.platform.print;

import java.util.Collections;
import java.util.List;

/** One paragraph on a sheet of paper. */
public record Line(Kind kind, String words) {
    /** What it is, and so how it looks. */
    public enum Kind {
        TITLE,
        HEADING,
        ITEM,
        /** Room to write in by hand. */
        ROOM
    }

    /** Some lines of room to write in by hand. */
    public static List<Line> byHand(int many) {
        return Collections.nCopies(many, new Line(Kind.ROOM, ""));
    }

    /** Without the breaks that were made in it. */
    Line flat() {
        return new Line(kind, words.replaceAll("\\s+", " "));
    }
}
