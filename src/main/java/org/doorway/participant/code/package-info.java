/**
 * The codes that people carry: issuing, replacing and revoking them, and looking up who shows one.
 *
 * <p>Part 4 of {@code participant}. Owns the table {@code participant_code}. Visits look codes up, phones issue them; limits
 * on guessing hold for all of them. Decisions:
 *
 * <ul>
 *   <li>What somebody types is read the same way when a code is issued and when it is looked up ({@link
 *       org.doorway.participant.code.Codes#hash}): as a random code if it can be one, else as a chosen name. So a name that
 *       happens to read as a random code works like any other name.
 *   <li>A code that is not known, but has the form of a random code and a check character that does not fit, is
 *       answered as mistyped (422), not as unknown (404). Names are looked up first: a name in use never is a typo.
 *   <li>Only failed look-ups count against a caller's limit, so a busy door hardly meets it and guessing soon does.
 *       Being told that a name is in use counts as well: it tells as much as a look-up. A mistyped card does not: what
 *       can only be a name in the form of a card is looked up freely.
 *   <li>A code means whoever held it when it was shown, and of one hash the times at which it was held never overlap.
 *       What is recorded late finds who it was then, or nobody, and never a later holder.
 * </ul>
 */
@NullMarked
package org.doorway.participant.code;

import org.jspecify.annotations.NullMarked;
