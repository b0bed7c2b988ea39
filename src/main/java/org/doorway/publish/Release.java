package org.doorway.publish;

import org.doorway.report.document.ReportView;

/**
 * A report ready to be published.
 *
 * @param kept all of its figures, for later publications
 * @param isCoarse whether more was hidden than had to be
 */
record Release(ReportView report, ArchivedFigures kept, boolean isCoarse) {}
