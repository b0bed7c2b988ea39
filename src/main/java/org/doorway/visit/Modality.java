package org.doorway.visit;

/** How somebody was reached. */
public enum Modality {
    DROP_IN,
    OUTREACH,
    MOBILE,
    DELIVERY,
    POST,
    PHONE
}
