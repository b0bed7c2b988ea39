package org.doorway.reflection;

/** What a reflection is about. */
public enum ReflectionKind {
    /** What speaks for changing, and what for staying the same. */
    WEIGHING,
    /** What was learned from a return to use, or a harder stretch. Nothing else changes by it. */
    LEARNING,
    /** Anything else that is on their mind. */
    OTHER
}
