package org.doorway.site;

/** What kind of place a site is. */
public enum SiteKind {
    DROP_IN,
    MOBILE,
    OUTREACH,
    POP_UP
}
