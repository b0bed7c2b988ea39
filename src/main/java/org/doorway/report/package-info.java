/**
 * What managers and funders are told: the indicators of the catalogue, for any period, counted anew from what was
 * recorded. Every report is one {@link org.doorway.report.ReportView}: it says what it covers and holds tables of typed
 * cells, so that whatever writes or publishes reports need not know any of them.
 *
 * <p>Floor 6. Reads views ({@code report_visit} and the like) by SQL and never an entity. Owns those views, the triggers
 * that note what changes after its day, and the tables {@code report_visits}, {@code report_people}, {@code report_hours},
 * {@code report_items}, {@code report_milestones}, {@code report_progress}, {@code report_stale} and {@code
 * report_estimate}.
 *
 * <p><b>Fast and exact.</b> Days that are over are added up in the background ({@code Summaries}), per site, stop and
 * modality, and months from days; who came is kept as a set with each, because people are counted again and never added
 * up. A report takes months and days that have been added up, and counts the rows of all others (today, and days that
 * {@code report_stale} names), from one snapshot of the database: it is exact at any time, and adding up only makes it
 * faster. First visits and returns after 90 days are kept by visit, as a late entry changes them on other days too; of
 * people who are noted as changed they are looked up in the rows.
 *
 * <p><b>Days.</b> Everything is on the local day of its site ({@code site_day}, {@link org.doorway.site.LocalDays}), told
 * whenever it is asked for from when it happened and stored with no visit. When a site's zone or the end of its days is
 * corrected, its sums are thrown away in the same transaction, and those of other sites with them, as who was back after 90
 * days may be others there; until they are added up again, reports count the rows. The days of head-counts are chosen by
 * somebody and stay.
 *
 * <p>Counseling is some thousands of rows a year: it is added up from the rows whenever a report is made. A session is at
 * no stop and of no modality: a report that is limited to or divided by these says
 * nothing of it.
 *
 * <p><b>Who sees what.</b> A manager sees true figures, and none that is about a single person ({@code Narrowness}):
 * <ul>
 *   <li>Nothing is shown of a part (a site, a stop, a modality, a day, an hour, or what filters leave) that fewer than
 *       five people can be behind: known people and one for each anonymous visit or counted head. Zeros are shown.
 *   <li>A number of people from one to four is "fewer than 5", also where the part is larger, and ratios to it are
 *       withheld. So are services that fewer than five visits took. Supplies are things: their numbers are shown.
 *   <li>Hours of counseling are of as many people as were named at those sessions, each once, and as were there besides:
 *       many sessions of one person are about one person.
 *   <li>Of parts that make up a whole, no single one is hidden: the next smallest is hidden with it, or the one would be
 *       the whole without the others.
 *   <li>A filter by site, stop or modality hides what the division by it would hide, single services included, so that
 *       asking for the others one by one and subtracting them from the whole finds nothing either.
 *   <li>An indicator of some of the services that are hidden, and not of all of them, is hidden with them.
 * </ul>
 * What this does not stop is subtracting two periods of different lengths, or an item that is chosen from two filters at
 * once: figures that are true for every period cannot be proof against it. What leaves the centre goes through the
 * stricter rules of published reports.
 */
@NullMarked
package org.doorway.report;

import org.jspecify.annotations.NullMarked;
