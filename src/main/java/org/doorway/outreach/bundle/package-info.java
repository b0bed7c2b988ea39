/**
 * What a team's phone takes along, and what has changed since.
 *
 * <p>Part 2 of {@code outreach}; nobody uses it. Owns the table {@code shift_bundle}.
 *
 * <p>Decision: what has changed since is found by comparing, and not by counting changes. The service keeps, for a month,
 * what every bundle that it gave out was made of, as one short hash for each of its entries, and compares it with what a
 * bundle would be now ({@link org.doorway.outreach.bundle.ShiftBundles}). A counter would have to be right about changes that
 * are committed in another order than they were counted in, about rows that are gone, and about notices that are over
 * only because time has passed; a comparison with what the phone has is right about all of them, after any restart, on
 * any instance.
 */
@NullMarked
package org.doorway.outreach.bundle;

import org.jspecify.annotations.NullMarked;
