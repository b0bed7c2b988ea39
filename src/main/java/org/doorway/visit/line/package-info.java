/**
 * What is taken, asked for and not there: a line of a visit, and the words that visits and tallies share.
 *
 * <p>Part 1 of {@code visit}. Owns the table {@code visit_line}.
 */
@NullMarked
package org.doorway.visit.line;

import org.jspecify.annotations.NullMarked;
