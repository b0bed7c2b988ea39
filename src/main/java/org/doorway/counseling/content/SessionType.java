package org.doorway.counseling.content;

/** Who sat together. */
public enum SessionType {
    INDIVIDUAL,
    COUPLE,
    FAMILY,
    GROUP,
    PEER
}
