package org.doorway.export;

import static org.doorway.report.document.ReportFormat.JSON;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;

/** A report as the API answers it. */
@ApplicationScoped
class JsonFileWriter implements FileWriter {
    private final ObjectMapper mapper;

    JsonFileWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public ReportFormat format() {
        return JSON;
    }

    @Override
    public void write(ReportView report, OutputStream out) throws IOException {
        mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, report);
    }
}
