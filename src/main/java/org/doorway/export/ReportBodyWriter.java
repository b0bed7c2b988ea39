package org.doorway.export;

import static org.doorway.report.document.ReportFormat.Types.CSV;
import static org.doorway.report.document.ReportFormat.Types.DHIS2;
import static org.doorway.report.document.ReportFormat.Types.FHIR;
import static org.doorway.report.document.ReportFormat.Types.PDF;
import static org.doorway.report.document.ReportFormat.Types.XLSX;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.doorway.platform.http.Accepted;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;

/** Sends a report in the format that the caller has asked for, while it is being written. */
@Provider
@Produces({CSV, XLSX, PDF, DHIS2, FHIR})
public class ReportBodyWriter implements MessageBodyWriter<ReportView> {
    private final ReportFiles files;

    ReportBodyWriter(ReportFiles files) {
        this.files = files;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType wanted) {
        return type == ReportView.class && !wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    @Override
    public void writeTo(
            ReportView report,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType wanted,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var format = Accepted.best(List.of(wanted), ReportFormat.values(), ReportFormat::type)
                .orElseThrow();
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ReportFiles.name(report, format) + "\"");
        files.write(report, format, out);
    }
}
