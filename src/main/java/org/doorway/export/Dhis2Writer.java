package org.doorway.export;

import static org.doorway.report.document.ReportFormat.DHIS2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;

/**
 * A data value set, as DHIS2's Web API takes it at {@code /api/dataValueSets} with {@code idScheme=code}: indicators are
 * data elements, sites are organisation units, whatever else a report is divided by is a category option combination.
 */
@ApplicationScoped
class Dhis2Writer implements FileWriter {
    private static final String ALL_SITES = "all";

    /** What was at no stop, or at no hour that is known. */
    private static final String NONE = "none";

    private final ObjectMapper mapper;

    Dhis2Writer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public ReportFormat format() {
        return DHIS2;
    }

    @Override
    public void write(ReportView report, OutputStream out) throws IOException {
        var period = Dhis2Period.of(report.period());
        try (var json = mapper.getFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("dataSet", report.called());
            if (report.complete()) {
                json.writeStringField(
                        "completeDate",
                        report.madeAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
            }
            json.writeStringField("period", period);
            json.writeStringField("orgUnit", unit(report));
            json.writeArrayFieldStart("dataValues");
            for (Iterator<ReportFigure> figures = ReportFigure.in(report)
                            .filter(figure -> isValue(report, figure))
                            .iterator();
                    figures.hasNext(); ) {
                write(report, figures.next(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** A single number of this very period: a range is none, and what is not shown cannot be told. */
    static boolean isValue(ReportView report, ReportFigure figure) {
        return figure.cell().number() != null
                && figure.cell().upTo() == null
                && !figure.isOfAnotherPeriod(report)
                && !figure.row().equals(ReportFigure.TOTAL);
    }

    private static String unit(ReportView report) {
        var site = report.filter().site();
        if (site != null) {
            return site;
        }
        return report.sites().size() == 1 ? report.sites().get(0).site() : ALL_SITES;
    }

    private static boolean isOfSite(ReportView report, ReportFigure figure) {
        return report.by() == Breakdown.SITE && figure.table().code().equals("by_site");
    }

    private static void write(ReportView report, ReportFigure figure, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("dataElement", figure.indicator());
        if (figure.isPart()) {
            json.writeStringField(
                    isOfSite(report, figure) ? "orgUnit" : "categoryOptionCombo",
                    figure.row().isEmpty() ? NONE : figure.row());
        }
        json.writeStringField(
                "value",
                java.util.Objects.requireNonNull(figure.cell().number()).toPlainString());
        json.writeEndObject();
    }
}
