package org.doorway.visit.line;

/** Why less was given than was asked for: always the centre's shortage, never the person's merit. */
public enum UnmetReason {
    OUT_OF_STOCK,
    NOT_OFFERED_NOW,
    NOT_TODAY,
    OTHER
}
