package org.doorway.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.doorway.export.ReportFiles;
import org.doorway.platform.cache.Files;
import org.doorway.platform.http.Accepted;
import org.doorway.platform.language.Spelling;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;
import org.jspecify.annotations.Nullable;

/** Published reports in every format, all made of the bytes that were published. */
@ApplicationScoped
class PublicationFiles {
    private static final long MOST_BYTES = 8_000_000;

    private final Files made = new Files(MOST_BYTES);
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
        var tag = publication.digest + "-" + Spelling.of(format);
        return new PublicationFile(tag, name(publication, format), content(publication.content, format, tag));
    }

    private Object content(byte[] content, ReportFormat format, String tag) {
        return switch (format) {
            case JSON -> new String(content, StandardCharsets.UTF_8);
            case DHIS2, FHIR -> new String(made(content, format, tag), StandardCharsets.UTF_8);
            case CSV, XLSX, PDF -> made(content, format, tag);
        };
    }

    /** Anybody may ask for it, as often as they like. */
    private byte[] made(byte[] content, ReportFormat format, String tag) {
        return made.get(tag, () -> {
            var out = new ByteArrayOutputStream();
            try {
                files.write(report(content), format, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        });
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
