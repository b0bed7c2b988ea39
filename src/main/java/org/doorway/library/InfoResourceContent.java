package org.doorway.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.doorway.platform.language.Labels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of a resource that can change. */
@Schema(name = "ResourceContent", examples = """
                {
                  "kind": "leaflet",
                  "topic": "overdose",
                  "wordings": {
                    "en": { "title": "If somebody does not wake up", "text": "Call, breathe for them, give naloxone, stay." },
                    "es": { "title": "Si alguien no despierta", "url": "https://example.org/sobredosis" }
                  },
                  "sites": ["main"]
                }""")
public record InfoResourceContent(
        @NotNull InfoResourceKind kind,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}", message = "overdose") @Schema(description = "What it is about, in a word of the centre's own.", examples = "overdose")
        String topic,

        @NotEmpty @Size(max = 20) @Schema(description = "By language.")
        Map<@Pattern(regexp = Labels.TAG, message = "es-MX") String, @NotNull @Valid Wording> wordings,

        @Nullable @Size(max = 100) @Schema(description = "Codes of the sites that have it. Absent or empty: all.", examples = "[\"main\"]")
        List<@NotBlank @Size(max = 40) String> sites) {
    List<String> sitesOrAll() {
        return sites == null ? List.of() : sites;
    }
}
