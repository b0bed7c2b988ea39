/**
 * What managers and funders are told: the indicators of the catalogue, for any period, counted anew from what was
 * recorded. Every report is one {@link org.doorway.report.ReportView}: it says what it covers and holds tables of typed
 * cells, so that whatever writes or publishes reports need not know any of them.
 *
 * <p>Floor 6. Reads views and tables by SQL and never an entity.
 */
@NullMarked
package org.doorway.report;

import org.jspecify.annotations.NullMarked;
