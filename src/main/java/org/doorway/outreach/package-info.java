/**
 * What a team takes along on a shift, and what came of the shift.
 *
 * <p>Floor 6. Owns the tables {@code run}, {@code run_load} and {@code run_load_line}. What phones send when they are back
 * is read by {@code sync}; what they take along is its part {@code bundle}.
 *
 * <p>Decision: a run's supplies are loads that only add up, and its team is a label of the centre's. Two phones of one
 * team never wait for each other or undo each other, and who worked when is not this record's business.
 */
@NullMarked
package org.doorway.outreach;

import org.jspecify.annotations.NullMarked;
