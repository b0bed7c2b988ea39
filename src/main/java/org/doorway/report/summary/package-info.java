/**
 * What is added up in the background, the proof that it is right, and the queries over sums and rows.
 *
 * <p>Part 3 of {@code report}, used by the report's own package only; {@code launch} uses the command, and whoever makes a
 * report in the background what tells how far it is.
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
 */
@NullMarked
package org.doorway.report.summary;

import org.jspecify.annotations.NullMarked;
