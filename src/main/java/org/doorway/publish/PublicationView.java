package org.doorway.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorway.report.document.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known about a published report beside its figures. */
@Schema(name = "Publication", description = "A report that was published. It never changes.")
public record PublicationView(
        UUID id,
        ReportKind kind,
        String title,
        LocalDate from,
        LocalDate until,
        Instant publishedAt,

        @Schema(description = "The first revision of it.") UUID original,

        @Schema(description = "Counts the revisions; the first is 1.")
        int revision,

        @Nullable @Schema(description = "What has changed since the revision before.")
        String changes,

        @Schema(description = "SHA-256 of its JSON, byte for byte.")
        String sha256,

        @Schema(
                description =
                        "True where more was hidden than had to be, because it could not be proved in time that less "
                                + "is enough.")
        boolean coarse) {
    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.id,
                publication.kind,
                publication.title,
                publication.periodFrom,
                publication.periodUntil,
                publication.publishedAt,
                publication.first(),
                publication.revision,
                publication.changes,
                publication.digest,
                publication.isCoarse);
    }
}
