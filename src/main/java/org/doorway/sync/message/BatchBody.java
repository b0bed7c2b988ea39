package org.doorway.sync.message;

import java.io.InputStream;

/** A batch on its way in: unpacked, bounded, and not read yet. */
public record BatchBody(InputStream json) {}
