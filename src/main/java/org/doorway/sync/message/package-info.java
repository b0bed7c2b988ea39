/**
 * What a phone sends and is answered: the batch, its operations, their times, and how they are read.
 *
 * <p>Part 1 of {@code sync}, used by that feature only. It knows no operation.
 */
@NullMarked
package org.doorway.sync.message;

import org.jspecify.annotations.NullMarked;
