/**
 * What managers and funders are told: the indicators of the catalogue, for any period, counted anew from what was
 * recorded. Every report is one {@link org.doorway.report.document.ReportView}: it says what it covers and holds tables of
 * typed cells, so that whatever writes or publishes reports need not know any of them.
 *
 * <p>Floor 6. Here a report is asked for and made; its parts, from below: {@code document} (what a report is), {@code
 * indicator} (the catalogue, and what is not shown), {@code summary} (what is added up in the background, and what asks the
 * rows). Reads views ({@code report_visit} and the like) by SQL and never an entity. Owns those views, the triggers that
 * note what changes after its day, and the tables {@code report_visits}, {@code report_people}, {@code report_hours},
 * {@code report_items}, {@code report_milestones}, {@code report_progress}, {@code report_stale} and {@code
 * report_estimate}.
 *
 * <p>Counseling is some thousands of rows a year: it is added up from the rows whenever a report is made. A session is at
 * no stop and of no modality: a report that is limited to or divided by these says
 * nothing of it.
 */
@NullMarked
package org.doorway.report;

import org.jspecify.annotations.NullMarked;
