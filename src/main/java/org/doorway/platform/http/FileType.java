package org.doorway.platform.http;

import java.util.Arrays;
import java.util.Optional;

/** Files that documents of this API can be had as: each at the document's own address with an ending of its own. */
public enum FileType {
    CSV("text/csv", "csv", "Csv", "CSV (RFC 4180)"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "Xlsx", "a workbook"),
    PDF("application/pdf", "pdf", "Pdf", "a PDF"),
    HTML("text/html", "html", "Html", "a page by itself"),
    DHIS2("application/vnd.dhis2.data-value-set+json", "dhis2.json", "DataValueSet", "a data value set of DHIS2"),
    FHIR("application/fhir+json", "fhir.json", "Fhir", "a measure report of FHIR R4");

    /** Any of them that is not JSON, for those who only want to keep it. */
    public static final String BYTES = "application/octet-stream";

    private final String type;
    private final String ending;
    private final String noun;
    private final String words;

    FileType(String type, String ending, String noun, String words) {
        this.type = type;
        this.ending = "." + ending;
        this.noun = noun;
        this.words = words;
    }

    /** Its type of content. */
    public String type() {
        return type;
    }

    /** What its address ends in. */
    public String ending() {
        return ending;
    }

    /** The address of what it is a file of, from its own. */
    String without(String address) {
        return address.substring(0, address.length() - ending.length());
    }

    /** What ids of operations call it. */
    public String noun() {
        return noun;
    }

    /** What descriptions call it. */
    public String words() {
        return words;
    }

    /** Whether programs read it as JSON. */
    public boolean isJson() {
        return type.endsWith("json");
    }

    public static Optional<FileType> of(String type) {
        return Arrays.stream(values()).filter(file -> file.type.equals(type)).findAny();
    }

    /** The type of file that an address ends in. */
    public static Optional<FileType> at(String path) {
        // Asked about every request, of which next to none is for a file.
        if (path.indexOf('.') < 0) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(file -> path.endsWith(file.ending))
                .findAny();
    }
}
