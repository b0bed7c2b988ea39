/**
 * What is said of a goal, as requests carry it.
 *
 * <p>Part 1 of {@code goal}. Everybody may use it: phones send the same.
 */
@NullMarked
package org.doorway.goal.content;

import org.jspecify.annotations.NullMarked;
