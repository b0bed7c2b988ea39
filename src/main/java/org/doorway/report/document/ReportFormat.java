package org.doorway.report.document;

/** What a report can be had as; each is a type of content for {@code Accept}, or a name for {@code ?format=}. */
public enum ReportFormat {
    /** As it is, for programs. */
    JSON(Types.JSON, "json"),
    /** One figure a line (RFC 4180). */
    CSV(Types.CSV, "csv"),
    /** A workbook with a sheet for each table. */
    XLSX(Types.XLSX, "xlsx"),
    /** One page to read, with charts. */
    PDF(Types.PDF, "pdf"),
    /** A set of data values for DHIS2. */
    DHIS2(Types.DHIS2, "json"),
    /** A measure report of FHIR R4. */
    FHIR(Types.FHIR, "json");

    private final String type;
    private final String extension;

    ReportFormat(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    public String type() {
        return type;
    }

    /** What names of files end in. */
    public String extension() {
        return extension;
    }

    /** The types of content, for annotations. */
    public static final class Types {
        public static final String JSON = "application/json";
        public static final String CSV = "text/csv";
        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        public static final String PDF = "application/pdf";
        public static final String DHIS2 = "application/vnd.dhis2.data-value-set+json";
        public static final String FHIR = "application/fhir+json";

        private Types() {}
    }
}
