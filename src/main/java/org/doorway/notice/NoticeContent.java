package org.doorway.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorway.platform.language.Labels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of a notice that can change. */
@Schema(examples = """
                {
                  "texts": { "en": "Strong batch about: go slow, carry naloxone." },
                  "severity": "danger",
                  "sites": ["main"]
                }""")
public record NoticeContent(
        @NotEmpty @Size(max = 50) @Schema(
                description = "Text by language. About things, never about a person.",
                examples = "{\"en\": \"Strong batch about: go slow, carry naloxone.\"}")
        Map<@Pattern(regexp = Labels.TAG, message = "es-MX") String, @NotBlank @Size(max = 1000) String> texts,

        @NotNull Severity severity,

        @Nullable @Schema(description = "Shown from then on. Absent: from now on.")
        Instant validFrom,

        @Nullable @Schema(description = "Shown until then. Absent: until it is ended.")
        Instant validUntil,

        @Nullable @Size(max = 100) @Schema(description = "Codes of the sites that show it. Absent or empty: all.", examples = "[\"main\"]")
        List<@NotBlank @Size(max = 40) String> sites) {
    /** The same notice, shown from another time on. */
    NoticeContent from(@Nullable Instant time) {
        return new NoticeContent(texts, severity, time, validUntil, sites);
    }

    List<String> sitesOrAll() {
        return sites == null ? List.of() : sites;
    }
}
