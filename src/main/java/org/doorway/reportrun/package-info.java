/**
 * Reports that take long, made in the background.
 *
 * <p>Floor 8. Owns the tables {@code report_run} and {@code report_run_chunk}. Whoever wants one hands in a {@code
 * ReportRunOrder}, or asks for it over HTTP. Its settings are those of {@code doorway.report-run}.
 *
 * <p>What a report shows is checked, made and written by the features below, and by the same rules: a figure that is not
 * shown to somebody who asks at once is not shown here.
 *
 * <p><b>A run</b> waits, is begun, and is done, has failed or was cancelled. {@code ReportRunStore} moves it on with single
 * statements that say what must be so, so that of several instances of the service one does each step. Whoever makes it
 * says twice a second that they are at it ({@code Heartbeat}), hears so that it was cancelled, and cancels what the database
 * does for it just then. Whoever is killed says nothing any more; after {@code doorway.report-run.lease} the run is begun again,
 * {@code doorway.report-run.most-attempts} times at most. The file comes into being together with the end of its run, or not at
 * all. The door comes first: one run at a time, on one core of the database.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A report that somebody waits for is given up on after {@code doorway.report.longest-answer} and then says that it can
 *       be had here. No other limit would be honest: how long it takes depends on how much was recorded.
 *   <li>A failed run keeps its problem in the language of its report.
 * </ul>
 */
@NullMarked
package org.doorway.reportrun;

import org.jspecify.annotations.NullMarked;
