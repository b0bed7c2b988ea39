package org.doorway.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is handed. */
@Schema(name = "ResourceKind")
public enum InfoResourceKind {
    LEAFLET,
    LINK,
    VIDEO,
    PHONE_NUMBER
}
