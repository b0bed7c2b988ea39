package org.doorway.library;

/** What somebody is handed. */
public enum ResourceKind {
    LEAFLET,
    LINK,
    VIDEO,
    PHONE_NUMBER
}
