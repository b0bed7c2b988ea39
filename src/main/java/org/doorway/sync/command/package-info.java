/**
 * Which operations there are, and what each does: a line per operation, which calls the use case that its online twin calls.
 *
 * <p>Part 2 of {@code sync}, used by that feature only. A new operation is added here and nowhere else.
 */
@NullMarked
package org.doorway.sync.command;

import org.jspecify.annotations.NullMarked;
