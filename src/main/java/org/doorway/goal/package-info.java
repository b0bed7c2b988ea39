/**
 * What people want, in their own words: the goals that they choose for themselves, with steps and history.
 *
 * <p>Floor 5. Owns the tables {@code goal}, {@code goal_version}, {@code goal_step} and {@code goal_rating}. Decisions:
 *
 * <ul>
 *   <li>Nothing here computes anything about a person: no score, no streak, no due date, no order of people.
 *   <li>Whatever was said is sealed with the person's own key, choices among few words included. Open are only ids,
 *       times, and of a goal its state, life area and aim, which reports count.
 *   <li>Every version of a goal is kept. A goal's history has exactly one entry for each version.
 *   <li>Being in a state already is no mistake: asking for it again changes nothing.
 * </ul>
 */
@NullMarked
package org.doorway.goal;

import org.jspecify.annotations.NullMarked;
