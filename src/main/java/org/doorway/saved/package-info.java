/**
 * Reports under a name, made again when somebody wants them or by themselves on a schedule; and reports that take long, made
 * in the background.
 *
 * <p>Floor 8. Owns the tables {@code saved_report}, {@code report_run} and {@code report_run_chunk}.
 *
 * <p>What a report shows is checked, made and written by the features below, and by the same rules: a figure that is not
 * shown to somebody who asks at once is not shown here.
 *
 * <p><b>A run</b> waits, is begun, and is done, has failed or was cancelled. {@code RunStore} moves it on with single
 * statements that say what must be so, so that of several instances of the service one does each step. Whoever makes it
 * says twice a second that they are at it ({@code Heartbeat}), hears so that it was cancelled, and cancels what the database
 * does for it just then. Whoever is killed says nothing any more; after {@code doorway.saved.lease} the run is begun again,
 * {@code doorway.saved.most-attempts} times at most. The file comes into being together with the end of its run, or not at
 * all. The door comes first: one run at a time, on one core of the database.
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
 *   <li>A report that somebody waits for is given up on after {@code doorway.report.longest-answer} and then says that it can
 *       be had here. No other limit would be honest: how long it takes depends on how much was recorded.
 *   <li>A failed run keeps its problem in the language of its report.
 * </ul>
 */
@NullMarked
package org.doorway.saved;

import org.jspecify.annotations.NullMarked;
