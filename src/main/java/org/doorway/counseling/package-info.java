/**
 * Sitting with somebody: the sessions that counselors hold and the notes that they keep.
 *
 * <p>Floor 7. Owns the tables {@code counseling_session}, {@code counseling_session_participant} and {@code
 * session_note}. Its parts: {@code content} below, {@code overview} (one picture of a person) above. Decisions:
 *
 * <ul>
 *   <li>A session has a data key of its own, which everybody who is named shares ({@link
 *       org.doorway.privacy.SharedKeys}): whoever of them is forgotten takes what was said along, as it cannot be taken
 *       apart, and what reports count stays. With one person named it is as good as their own key; with nobody, there
 *       is nobody to forget. Who is named can change without any word being sealed anew.
 *   <li>Open are the type, minutes, heads, site, time and voiding, which reports count. Approaches and goals are sealed:
 *       {@code trauma_informed} says something about who was there.
 *   <li>A session is its author's to correct, to void and to restore; a voided one can still be rid of what was said of
 *       the wrong person: its note is cleared, names are taken off. Colleagues who may read the record see that it was,
 *       and never whether there is a note. Their attempt to write one finds none (404), like their attempt to read it.
 *   <li>A session with several is there for those only for whom the records of all of them are.
 *   <li>A session of a group is a session like any other, with heads instead of names; it has names only of those who
 *       want that, and any counselor takes them off again.
 *   <li>Nothing here lists, counts or compares what somebody else has held: a caller's own sessions and whom they sat
 *       with, the notes that are for them, a person's sessions and a group's are all the lists there are. How many
 *       somebody sat with is not said.
 * </ul>
 */
@NullMarked
package org.doorway.counseling;

import org.jspecify.annotations.NullMarked;
