package org.doorway.sync;

import org.doorway.sync.message.Outcome;
import org.doorway.visit.arrival.CodeOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of an operation that was not refused.
 *
 * @param code what came of the code that a visit was recorded with, the first time; null: it is no visit, or nothing was
 *     shown
 * @param isBeside whether it was kept beside something newer
 */
record Applied(Outcome outcome, @Nullable CodeOutcome code, boolean isBeside) {}
