package org.doorway.report.indicator;

import org.doorway.report.document.ColumnKind;
import org.jspecify.annotations.Nullable;

/** What an indicator measures. It decides how its figures are written, and whether and how they are published. */
public enum Measure {
    /** What happened, each time once: parts add up to the whole. */
    EVENTS(ColumnKind.NUMBER, null),
    /** Time of people, told in hours: parts add up to the whole, and much of it may be of one person. */
    TIME(ColumnKind.NUMBER, null),
    /** Items given or brought back, added up from several items of the menu. */
    ITEMS(ColumnKind.NUMBER, null),
    /** People, each counted once: parts overlap. */
    PEOPLE(ColumnKind.PEOPLE, null),
    /** Items of all kinds. */
    ALL_ITEMS(ColumnKind.NUMBER, "with other indicators it would tell what each of them is of all items"),
    /** A part of another indicator. */
    PART(ColumnKind.NUMBER, "it would tell the other part"),
    /** How many people there were at least and at most. */
    RANGE(ColumnKind.PEOPLE, "it would tell what it is made of"),
    /** A share or a ratio. */
    RATIO(ColumnKind.RATIO, "it would tell what it is made of"),
    /** A ratio of twelve months, whatever the part or the period: it stands once. */
    RATIO_OF_A_YEAR(ColumnKind.RATIO, "it would tell what it is made of"),
    /** How things stand at an end. */
    STATE(ColumnKind.NUMBER, "no report of it is published");

    private final ColumnKind kind;
    private final @Nullable String keptBack;

    Measure(ColumnKind kind, @Nullable String keptBack) {
        this.kind = kind;
        this.keptBack = keptBack;
    }

    ColumnKind kind() {
        return kind;
    }

    public boolean isPublished() {
        return keptBack == null;
    }

    /** Why its figures are not published; null: they are. */
    public @Nullable String keptBack() {
        return keptBack;
    }
}
