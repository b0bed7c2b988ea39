package org.doorway.export;

import static org.doorway.report.document.ReportFormat.FHIR;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorway.platform.language.Spelling;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;

/**
 * A {@code MeasureReport} of FHIR R4, of the type {@code summary}: a group for each indicator, its score, and where the
 * report is divided a stratum for each part. Figures that are not shown are left out with their group.
 */
@ApplicationScoped
class FhirWriter implements FileWriter {
    private static final String MEASURE = "urn:doorway:report:";
    private static final String INDICATOR = "urn:doorway:indicator";

    private final ObjectMapper mapper;

    FhirWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public ReportFormat format() {
        return FHIR;
    }

    @Override
    public void write(ReportView report, OutputStream out) throws IOException {
        try (var json = mapper.getFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("resourceType", "MeasureReport");
            json.writeStringField("language", report.language());
            json.writeStringField("status", report.complete() ? "complete" : "pending");
            json.writeStringField("type", "summary");
            json.writeStringField("measure", MEASURE + report.called() + "|" + report.catalogueVersion());
            json.writeStringField("date", report.madeAt().toString());
            json.writeObjectFieldStart("reporter");
            json.writeStringField(
                    "display", report.sites().stream().map(site -> site.site()).collect(Collectors.joining(", ")));
            json.writeEndObject();
            json.writeObjectFieldStart("period");
            json.writeStringField("start", report.period().from().toString());
            json.writeStringField("end", report.period().until().toString());
            json.writeEndObject();
            groups(report, json);
            json.writeEndObject();
        }
    }

    private static void groups(ReportView report, JsonGenerator json) throws IOException {
        Map<String, List<ReportFigure>> byIndicator = ReportFigure.in(report)
                .filter(figure -> Dhis2Writer.isValue(report, figure))
                .collect(Collectors.groupingBy(ReportFigure::indicator, LinkedHashMap::new, Collectors.toList()));
        if (byIndicator.isEmpty()) {
            // FHIR has no empty lists.
            return;
        }
        json.writeArrayFieldStart("group");
        for (var indicator : byIndicator.entrySet()) {
            json.writeStartObject();
            concept("code", indicator.getKey(), json);
            var whole = indicator.getValue().stream()
                    .filter(figure -> !figure.isPart())
                    .findFirst();
            if (whole.isPresent()) {
                score(whole.get(), json);
            }
            strata(
                    report,
                    indicator.getValue().stream().filter(ReportFigure::isPart).toList(),
                    json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strata(ReportView report, List<ReportFigure> parts, JsonGenerator json) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("stratifier");
        json.writeStartObject();
        json.writeArrayFieldStart("code");
        json.writeStartObject();
        json.writeStringField("text", report.by() == null ? parts.get(0).table().code() : Spelling.of(report.by()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("stratum");
        for (var part : parts) {
            json.writeStartObject();
            json.writeObjectFieldStart("value");
            json.writeStringField("text", part.row().isEmpty() ? part.rowTitle() : part.row());
            json.writeEndObject();
            score(part, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void concept(String name, String code, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeArrayFieldStart("coding");
        json.writeStartObject();
        json.writeStringField("system", INDICATOR);
        json.writeStringField("code", code);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void score(ReportFigure figure, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("measureScore");
        json.writeNumberField("value", figure.cell().number());
        if (figure.column().unit() != null) {
            json.writeStringField("unit", figure.column().unit());
        }
        json.writeEndObject();
    }
}
