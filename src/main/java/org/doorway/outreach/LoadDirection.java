package org.doorway.outreach;

/** Which way supplies go. */
public enum LoadDirection {
    OUT,
    BACK
}
