package org.doorway.counseling.content;

/** How somebody was worked with. */
public enum Approach {
    CBT,
    MI,
    DBT,
    MINDFULNESS,
    PSYCHODYNAMIC,
    TRAUMA_INFORMED,
    FAMILY_SYSTEMS,
    /** Beside a fellowship that somebody goes to, and not in its place. */
    TWELVE_STEP_ALONGSIDE
}
