package org.doorway.sync.command;

/** The body of a command that takes none. */
record NoBody() {}
