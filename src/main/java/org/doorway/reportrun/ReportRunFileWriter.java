package org.doorway.reportrun;

import static org.doorway.report.document.ReportFormat.Types.CSV;
import static org.doorway.report.document.ReportFormat.Types.DHIS2;
import static org.doorway.report.document.ReportFormat.Types.FHIR;
import static org.doorway.report.document.ReportFormat.Types.JSON;
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

/** Sends a file as the bytes that it is, whatever they are, a piece at a time. */
@Provider
@Produces({JSON, CSV, XLSX, PDF, DHIS2, FHIR})
public class ReportRunFileWriter implements MessageBodyWriter<ReportRunFile> {
    private final ReportRunFiles files;

    ReportRunFileWriter(ReportRunFiles files) {
        this.files = files;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType wanted) {
        return type == ReportRunFile.class;
    }

    @Override
    public void writeTo(
            ReportRunFile file,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType wanted,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.ETAG, "\"" + file.digest() + "\"");
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        files.send(file, out);
    }
}
