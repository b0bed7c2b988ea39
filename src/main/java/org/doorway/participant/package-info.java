/**
 * People who want to be recognised: an id, and only what they like to give besides; and the codes they carry.
 *
 * <p>Floor 3. Owns the tables {@code participant}, {@code participant_code} and {@code
 * participant_join}. Decisions:
 *
 * <ul>
 *   <li>Nothing here lists or searches people. A code leads to one person, exactly, or to nobody.
 *   <li>What somebody types is read the same way when a code is issued and when it is looked up ({@link
 *       org.doorway.participant.Codes#hash}): as a random code if it can be one, else as a chosen name. So a name that
 *       happens to read as a random code works like any other name.
 *   <li>A code that is not known, but has the form of a random code and a check character that does not fit, is
 *       answered as mistyped (422), not as unknown (404). Names are looked up first: a name in use never is a typo.
 *   <li>Only failed look-ups count against a caller's limit, so a busy door hardly meets it and guessing soon does.
 *       Being told that a name is in use counts as well: it tells as much as a look-up. A mistyped card does not: what
 *       can only be a name in the form of a card is looked up freely.
 *   <li>A code means whoever held it when it was shown, and of one hash the times at which it was held never overlap.
 *       What is recorded late finds who it was then, or nobody, and never a later holder.
 *   <li>A sealed record is not there for anybody whom the seal does not name ({@link org.doorway.participant.Records}).
 *       Its codes go on working at the door, where they show an id and nothing else: no seal ever costs somebody a visit.
 *   <li>Records of the same person are joined at that person's wish, and never matched. A join leaves both as they are:
 *       no codes, words or visits move, so that it can be taken back whenever they like ({@link
 *       org.doorway.participant.Joins}).
 * </ul>
 */
@NullMarked
package org.doorway.participant;

import org.jspecify.annotations.NullMarked;
