/**
 * What a team takes along on a shift, and what came of the shift.
 *
 * <p>Floor 6. Owns the tables {@code run}, {@code run_load}, {@code run_load_line} and {@code shift_bundle}. What phones
 * send when they are back is read by {@code sync}.
 *
 * <p>Decision: what has changed since is found by comparing, and not by counting changes. The service keeps, for a month,
 * what every bundle that it gave out was made of, as one short hash for each of its entries, and compares it with what a
 * bundle would be now ({@link org.doorway.outreach.ShiftBundles}). A counter would have to be right about changes that
 * are committed in another order than they were counted in, about rows that are gone, and about notices that are over
 * only because time has passed; a comparison with what the phone has is right about all of them, after any restart, on
 * any instance.
 *
 * <p>Decision: a run's supplies are loads that only add up, and its team is a label of the centre's. Two phones of one
 * team never wait for each other or undo each other, and who worked when is not this record's business.
 */
@NullMarked
package org.doorway.outreach;

import org.jspecify.annotations.NullMarked;
