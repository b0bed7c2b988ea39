package org.doorway.relationship;

/** How somebody sees a relationship of theirs. */
public enum Standing {
    FINE_AS_IT_IS,
    MIXED,
    WANT_CHANGE,
    UNSURE
}
