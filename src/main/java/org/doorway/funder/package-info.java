/**
 * The layouts that funders ask for: their rows, in their order, answered by the indicators of reports.
 *
 * <p>Floor 7. Owns no tables. An answer is a {@link org.doorway.report.document.ReportView} like any other, so that it can be had
 * in every format that reports can. Decisions:
 *
 * <ul>
 *   <li>A figure stands in a row as the report of services, people or supplies shows it: what is hidden there is hidden
 *       here, and nothing is worked out from it.
 *   <li>What is asked for and not recorded says so in its row. It is never 0, and never asked of people for the form's sake.
 *   <li>Rows are named in our own words, and each layout says where they come from and what of it could not be checked.
 *   <li>The reports behind a layout are made one after the other: of days that are over they are of one piece.
 * </ul>
 */
@NullMarked
package org.doorway.funder;

import org.jspecify.annotations.NullMarked;
