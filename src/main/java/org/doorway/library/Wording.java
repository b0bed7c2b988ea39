package org.doorway.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A resource in one language. */
@Schema(description = "A resource in one language: a title, and a text, an address or both.")
public record Wording(
        @NotBlank @Size(max = 100) @Schema(examples = "If somebody does not wake up")
        String title,

        @Nullable @Size(max = 2000) @Schema(description = "What it says.", examples = "Call, breathe for them, give naloxone, stay.")
        String text,

        @Nullable @Pattern(regexp = "https?://\\S{1,500}", message = "https://example.org/leaflet") @Schema(description = "Where it is to be found.", examples = "https://example.org/overdose")
        String url) {
    boolean saysNothing() {
        return (text == null || text.isBlank()) && url == null;
    }
}
