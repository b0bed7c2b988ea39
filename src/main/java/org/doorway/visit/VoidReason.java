package org.doorway.visit;

/** Which mistake at the desk made a visit void. */
public enum VoidReason {
    RECORDED_TWICE,
    WRONG_SITE,
    WRONG_PERSON,
    PRACTICE,
    MISTAKE
}
