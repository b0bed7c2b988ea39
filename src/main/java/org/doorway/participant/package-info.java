/**
 * People who want to be recognised: an id, and only what they like to give besides.
 *
 * <p>Floor 3. Owns the table {@code participant}. Its parts: {@code card} (how codes are written) below, {@code
 * join} and {@code code} above. Decisions:
 *
 * <ul>
 *   <li>Nothing here lists or searches people. A code leads to one person, exactly, or to nobody.
 *   <li>A sealed record is not there for anybody whom the seal does not name ({@link org.doorway.participant.Records}).
 *       Its codes go on working at the door, where they show an id and nothing else: no seal ever costs somebody a visit.
 * </ul>
 */
@NullMarked
package org.doorway.participant;

import org.jspecify.annotations.NullMarked;
