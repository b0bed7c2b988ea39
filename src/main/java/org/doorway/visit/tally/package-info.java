/**
 * Heads that were counted, with what was given, where nobody comes in one by one.
 *
 * <p>Part 2 of {@code visit}, beside the others: no other part knows tallies. Owns the tables {@code tally} and {@code
 * tally_line}.
 */
@NullMarked
package org.doorway.visit.tally;

import org.jspecify.annotations.NullMarked;
