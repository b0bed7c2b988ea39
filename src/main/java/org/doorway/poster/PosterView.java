package org.doorway.poster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorway.report.document.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The poster, ready to be shown: everything on it is public. */
@Schema(
        name = "Poster",
        description = "What the poster says, in somebody's language. Every figure was published.",
        examples = """
                {
                  "title": "What your visits changed",
                  "welcome": "Come as you are, take what you need, leave when you are ready.",
                  "language": "en",
                  "from": "2026-10-01",
                  "until": "2026-10-31",
                  "period": "in October 2026",
                  "thanks": "Thank you for being part of this.",
                  "figures": [
                    {"code": "VISITS", "number": 1204, "written": "1,204", "sentence": "You came 1,204 times."}
                  ],
                  "lists": [],
                  "protection": "These are figures of everybody together.",
                  "sources": [],
                  "languages": ["en", "es"]
                }""")
public record PosterView(
        @Schema(examples = "What your visits changed") String title,

        @Schema(examples = "Come as you are, take what you need, leave when you are ready.")
        String welcome,

        @Schema(description = "Language of its sentences; names of items say their own.", examples = "en")
        String language,

        LocalDate from,

        @Schema(description = "The last day, which is part of it.")
        LocalDate until,

        @Schema(description = "The same in words.", examples = "in October 2026")
        String period,

        @Schema(examples = "Thank you for being part of this.")
        String thanks,

        List<PosterFigure> figures,
        List<PosterList> lists,

        @Schema(description = "How people are protected.") String protection,

        List<PosterSource> sources,

        @Schema(
                description =
                        "Languages that some of it is in: sentences, or names of items. One of them as `language`.",
                examples = "[\"en\", \"es\"]")
        List<String> languages) {

    /** A sentence with a figure in it. */
    @Schema(description = "A sentence with a figure in it.")
    public record PosterFigure(
            @Schema(description = "The indicator's code.", examples = "VISITS")
            String code,

            @Schema(examples = "1204") long number,

            @Schema(description = "The number as it is written in the sentence.", examples = "1,204")
            String written,

            @Schema(examples = "You came 1,204 times.") String sentence) {}

    /** Items of the menu, of which there was most first. */
    @Schema(description = "At most twelve items of the menu, of which there was most first.")
    public record PosterList(
            PosterListKind kind,
            @Schema(examples = "What you took along") String heading,
            List<PosterItem> items) {}

    /** An item and how many of it. */
    @Schema(description = "An item of the menu and how many of it.")
    public record PosterItem(
            @Schema(examples = "food.meal") String item,
            @Schema(examples = "Hot meal") String name,

            @Schema(description = "Language of its name.", examples = "en")
            String language,

            @Schema(examples = "520") long number,
            @Schema(examples = "520") String written) {}

    /** Where figures come from. */
    @Schema(name = "PosterOrigin", description = "A publication that figures come from: its newest revision.")
    public record PosterSource(
            ReportKind kind,

            @Schema(description = "The publication's id.") UUID publication,

            @Schema(description = "Counts the revisions; the first is 1.")
            int revision,

            Instant publishedAt,

            @Nullable @Schema(description = "What has changed since the revision before, as the centre wrote it.")
            String changes,

            @Schema(description = "SHA-256 of its JSON, byte for byte.")
            String sha256,

            @Schema(examples = "Services: published on October 31, 2026.")
            String sentence) {}

    /** Whether there is no figure that could be shown. */
    @JsonIgnore
    boolean isEmpty() {
        return figures.isEmpty() && lists.isEmpty();
    }
}
