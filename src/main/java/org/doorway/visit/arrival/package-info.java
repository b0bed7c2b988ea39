/**
 * Somebody comes in: recognising whose code it is, and writing a visit, or many of them, with one statement.
 *
 * <p>Part 4 of {@code visit}, used by the visits above it; {@code sync} uses what records many. Owns the table {@code
 * visit_waiting_code}: codes that may not be looked up yet, which the service looks up by itself.
 */
@NullMarked
package org.doorway.visit.arrival;

import org.jspecify.annotations.NullMarked;
