/**
 * How many visits, tallies and people there were: at the door today, and during a shift. By SQL, over the tables of the other
 * parts.
 *
 * <p>Part 3 of {@code visit}, beside the others: no other part uses it. {@code outreach} asks for the counts of a shift.
 */
@NullMarked
package org.doorway.visit.count;

import org.jspecify.annotations.NullMarked;
