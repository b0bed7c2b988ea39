/**
 * What a report is: its period, kind, filter and division, and what it shows, which is tables of rows of typed cells.
 *
 * <p>Part 1 of {@code report}. Everybody who writes, saves, publishes or shows reports may use it; it knows no indicator, and
 * nothing of how a report is made.
 */
@NullMarked
package org.doorway.report.document;

import org.jspecify.annotations.NullMarked;
