/**
 * Records that are the same person's.
 *
 * <p>Part 3 of {@code participant}. Owns the table {@code participant_join}. Others ask {@link
 * org.doorway.participant.join.Joins}. Decisions:
 *
 * <ul>
 *   <li>Records of the same person are joined at that person's wish, and never matched. A join leaves both as they are:
 *       no codes, words or visits move, so that it can be taken back whenever they like ({@link
 *       org.doorway.participant.join.Joins}).
 * </ul>
 */
@NullMarked
package org.doorway.participant.join;

import org.jspecify.annotations.NullMarked;
