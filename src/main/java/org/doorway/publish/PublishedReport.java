package org.doorway.publish;

import org.doorway.report.document.ReportView;

/** A report as it was published: what is known about it, and what stands in it. */
public record PublishedReport(PublicationView about, ReportView report) {}
