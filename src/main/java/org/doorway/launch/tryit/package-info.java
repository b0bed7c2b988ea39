/**
 * The try-it mode: a PostgreSQL, a sign-in and an example centre of its own.
 *
 * <p>Part 2 of {@code launch}, used by that feature only. Nothing that a centre's service does needs it.
 */
@NullMarked
package org.doorway.launch.tryit;

import org.jspecify.annotations.NullMarked;
