/**
 * What a session and a note say, as requests carry it.
 *
 * <p>Part 1 of {@code counseling}, used by that feature only.
 */
@NullMarked
package org.doorway.counseling.content;

import org.jspecify.annotations.NullMarked;
