package org.doorway.platform.etag;

/** An answer that can be edited: its version becomes the {@code ETag} that {@code If-Match} is compared with. */
public interface Versioned {
    /** Counts the changes. */
    int version();
}
