package org.doorway.sync;

import java.io.InputStream;

/** A batch on its way in: unpacked, bounded, and not read yet. */
record BatchBody(InputStream json) {}
