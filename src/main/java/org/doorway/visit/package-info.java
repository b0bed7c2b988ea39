/**
 * Somebody comes in, takes what they need, and leaves when they are ready.
 *
 * <p>Floor 4. Owns the table {@code visit}. Its parts, from below: {@code line}, {@code tally}, {@code count}, {@code
 * arrival}; here a visit goes on, is corrected and is shown. The one request that matters most, recording a whole visit,
 * is {@link org.doorway.visit.Arrivals#checkIn}.
 */
@NullMarked
package org.doorway.visit;

import org.jspecify.annotations.NullMarked;
