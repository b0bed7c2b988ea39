/**
 * What every start needs: the mode it is in, the address it listens at, and how it is refused.
 *
 * <p>Part 1 of {@code launch}, used by that feature only.
 */
@NullMarked
package org.doorway.launch.start;

import org.jspecify.annotations.NullMarked;
