package org.doorway.export;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;

/** Reports as files. */
@ApplicationScoped
public class ReportFiles {
    private final Map<ReportFormat, FileWriter> writers;

    ReportFiles(@All List<FileWriter> writers) {
        this.writers = writers.stream().collect(Collectors.toMap(FileWriter::format, Function.identity()));
    }

    /** Writes a report and leaves the stream open. */
    public void write(ReportView report, ReportFormat format, OutputStream out) throws IOException {
        java.util.Objects.requireNonNull(writers.get(format)).write(report, out);
    }

    /** Whether a format can tell which period a report is of. */
    public static boolean canTell(Period period, ReportFormat format) {
        return format != ReportFormat.DHIS2 || Dhis2Period.knows(period);
    }

    /** What a file with a report should be called. */
    public static String name(ReportView report, ReportFormat format) {
        var name = report.called() + "-" + report.period().label().replace('/', '_');
        return name + "." + format.extension();
    }
}
