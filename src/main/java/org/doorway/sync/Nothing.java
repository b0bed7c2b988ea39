package org.doorway.sync;

/** The body of a command that takes none. */
record Nothing() {}
