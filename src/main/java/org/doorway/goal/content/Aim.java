package org.doorway.goal.content;

/** Which way somebody wants to go. Any of them is a good one, and any may change to any other. */
public enum Aim {
    NO_CHANGE,
    SAFER_USE,
    MODERATION,
    BREAK,
    STOP,
    EXPLORE,
    OTHER
}
