/**
 * Where an outreach team works: named places and zones of a site, with what a team should know about each.
 *
 * <p>Floor 3. Owns the tables {@code stop} and {@code stop_note}. Visits and tallies know a stop by its id, and check it
 * with {@link org.doorway.stop.StopDirectory}.
 *
 * <p>Decision: coordinates come in and never go out. They are rounded to about a kilometre while the request is read, so
 * that nothing behind it ever knows more, and no answer shows them: a phone that is taken tells where nobody is.
 *
 * <p>Decision: a note names the notes that its writer had read, and takes the place of those only
 * ({@link org.doorway.stop.ChangeStopNote}). So two who write at the same time, offline or not, never lose a word to each
 * other, in whatever order what they wrote arrives.
 */
@NullMarked
package org.doorway.stop;

import org.jspecify.annotations.NullMarked;
