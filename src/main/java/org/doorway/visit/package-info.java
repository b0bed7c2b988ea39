/**
 * Somebody comes in, takes what they need, and leaves when they are ready.
 *
 * <p>Floor 4. Owns the tables {@code visit}, {@code visit_line}, {@code visit_waiting_code}, {@code tally} and {@code tally_line}. The one request
 * that matters most, recording a whole visit, is {@link org.doorway.visit.Arrivals#checkIn}.
 */
@NullMarked
package org.doorway.visit;

import org.jspecify.annotations.NullMarked;
