package org.doorway.export;

import java.io.IOException;
import java.io.OutputStream;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;

/** Writes reports as one kind of file. */
interface FileWriter {
    ReportFormat format();

    /** Writes a report and leaves the stream open. */
    void write(ReportView report, OutputStream out) throws IOException;
}
