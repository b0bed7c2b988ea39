package org.doorway.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.doorway.export.ReportFiles;
import org.doorway.platform.http.Accepted;
import org.doorway.platform.language.Spelling;
import org.doorway.report.ReportFormat;
import org.doorway.report.ReportView;
import org.jspecify.annotations.Nullable;

/** Published reports in every format, all made of the bytes that were published. */
@ApplicationScoped
class PublicationFiles {
    private final PublishedBytes bytes;

    private final ReportFiles files;

    private final Publications publications;

    PublicationFiles(Publications publications, PublishedBytes bytes, ReportFiles files) {
        this.publications = publications;
        this.bytes = bytes;
        this.files = files;
    }

    /**
     * A published report as it is sent.
     *
     * @param tag names this content in this format, for good
     * @param content the very bytes, or what they say in another format; JSON of any kind as the text that it is
     */
    record PublicationFile(String tag, String name, Object content) {}

    PublicationFile of(UUID id, ReportFormat format) {
        var publication = publications.require(id);
        return new PublicationFile(
                publication.digest + "-" + Spelling.of(format),
                name(publication, format),
                content(publication, format));
    }

    private Object content(Publication publication, ReportFormat format) {
        var content = publication.content;
        return switch (format) {
            case JSON -> new String(content, StandardCharsets.UTF_8);
            case DHIS2, FHIR -> text(content, format);
            case CSV, XLSX, PDF -> (StreamingOutput) out -> files.write(report(content), format, out);
        };
    }

    private String text(byte[] content, ReportFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            files.write(report(content), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private ReportView report(byte[] content) {
        return bytes.read(content, ReportView.class);
    }

    private static String name(Publication publication, ReportFormat format) {
        return Spelling.of(publication.kind) + "-" + publication.periodFrom + "_" + publication.periodUntil + "."
                + format.extension();
    }

    /** The format that the caller would like best; that one of them is offered has been seen to. */
    ReportFormat wanted(@Nullable ReportFormat named, HttpHeaders headers) {
        return named != null
                ? named
                : Accepted.best(headers.getAcceptableMediaTypes(), ReportFormat.values(), ReportFormat::type)
                        .orElse(ReportFormat.JSON);
    }
}
