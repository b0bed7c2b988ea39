/**
 * Reports under a name, made again when somebody wants them or by themselves on a schedule.
 *
 * <p>Floor 9. Owns the table {@code saved_report}. They are made by {@code reportrun}.
 *
 * <p><b>A schedule</b> knows when its next time is. Whoever finds that it has come puts a run in and sets the next, in one
 * transaction; of times that were missed, the last one is made up for. The period of a report is told by the time on the
 * schedule and not by when the service came round to it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What runs by itself sees what whoever saved it saw: the sites that their token covered then, or every site for a
 *       token without limits. Only managers who cover all of these find the report, its runs and its files; for others there
 *       are none (404).
 *   <li>Nobody's name is kept with it. A saved report is the centre's: it goes on when whoever saved it has left or lost
 *       their role, until a manager deletes it. That gives nobody anything, as its files open only for people who hold the
 *       role and cover the sites when they fetch them.
 * </ul>
 */
@NullMarked
package org.doorway.saved;

import org.jspecify.annotations.NullMarked;
