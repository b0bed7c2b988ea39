/**
 * A person's safer plan: what they have found helps, for the moments when it is hard to think, and whom they trust; and
 * the same on paper, to take home.
 *
 * <p>Floor 4. Owns the table {@code safer_plan}. Decisions:
 *
 * <ul>
 *   <li>Everybody has a plan: as long as nothing was written, it is an empty one, and prints as a sheet to fill in by
 *       hand.
 *   <li>What is written is sealed as one, with the person's own key. Nothing of it is open, not even how many
 *       strategies there are.
 *   <li>Paper is found by others. It bears no name, no code, no centre and no date.
 *   <li>What a sheet has no room for at a size that can be read makes it smaller first; a card leaves the rest to the
 *       page.
 * </ul>
 */
@NullMarked
package org.doorway.plan;

import org.jspecify.annotations.NullMarked;
