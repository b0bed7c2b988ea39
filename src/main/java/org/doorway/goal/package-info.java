/**
 * What people want, in their own words: their relationships with substances and behaviours, the goals that they choose
 * for themselves, and what they think about changing and about staying the same.
 *
 * <p>Floor 4. Owns the tables {@code relationship}, {@code relationship_entry}, {@code goal}, {@code goal_version},
 * {@code goal_step}, {@code goal_rating} and {@code reflection}. Decisions:
 *
 * <ul>
 *   <li>Nothing here computes anything about a person: no score, no streak, no due date, no order of people.
 *   <li>Whatever was said is sealed with the person's own key, choices among few words included. Open are only ids,
 *       times, and of a goal its state, life area and aim, which reports count.
 *   <li>Every version of a goal and of a relationship is kept. A goal's history has exactly one entry for each version.
 *   <li>Being in a state already is no mistake: asking for it again changes nothing.
 *   <li>A stage label expires after 90 days. It is shown, and does nothing else.
 * </ul>
 */
@NullMarked
package org.doorway.goal;

import org.jspecify.annotations.NullMarked;
