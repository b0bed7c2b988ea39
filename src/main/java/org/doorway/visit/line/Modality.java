package org.doorway.visit.line;

/** How somebody was reached. */
public enum Modality {
    DROP_IN,
    OUTREACH,
    MOBILE,
    DELIVERY,
    POST,
    PHONE
}
