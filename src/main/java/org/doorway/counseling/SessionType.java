package org.doorway.counseling;

/** Who sat together. */
public enum SessionType {
    INDIVIDUAL,
    COUPLE,
    FAMILY,
    GROUP,
    PEER
}
