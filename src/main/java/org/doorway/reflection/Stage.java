package org.doorway.reflection;

/** A stage of change, for people who like the label (Prochaska and DiClemente 1983). */
public enum Stage {
    PRECONTEMPLATION,
    CONTEMPLATION,
    PREPARATION,
    ACTION,
    MAINTENANCE
}
