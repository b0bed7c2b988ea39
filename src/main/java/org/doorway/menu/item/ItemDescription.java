package org.doorway.menu.item;

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

/** All of an item that can change; what is absent is set back to "not known". */
@Schema(examples = """
                {
                  "labels": { "en": "Hot meal", "es": "Comida caliente" },
                  "family": "food",
                  "kind": "service",
                  "unit": "meal",
                  "taxonomies": { "open_eligibility": "1131" }
                }""")
public record ItemDescription(
        @NotEmpty @Size(max = 50) @Schema(description = "Label by language.", examples = "{\"en\": \"Hot meal\", \"es\": \"Comida caliente\"}")
        Map<@Pattern(regexp = Labels.TAG, message = "es-MX") String, @NotBlank @Size(max = 100) String> labels,

        @NotBlank @Size(max = 200) @Schema(description = "Code of a family of the menu.", examples = "food")
        String family,

        @NotNull ItemKind kind,

        @NotBlank @Size(max = 40) @Schema(description = "What one of it is. Common units are known in English and Spanish.", examples = "meal")
        String unit,

        @Nullable @Size(max = 50) @Schema(
                description = "What one of it is, by language, where the service does not know the unit or says it "
                        + "differently. Absent: none.",
                examples = "{\"en\": \"meal\", \"ht\": \"repa\"}")
        Map<@Pattern(regexp = Labels.TAG, message = "es-MX") String, @NotBlank @Size(max = 40) String> unitLabels,

        @Nullable @Valid CountsAs countsAs,

        @Nullable @Size(max = 10) @Schema(description = "Addresses with information.")
        List<@NotNull @Pattern(regexp = "https?://\\S{1,500}", message = "https://example.org/leaflet") String> links,

        @Nullable @Size(max = 10) @Schema(description = "Code by outside taxonomy.", examples = "{\"open_eligibility\": \"1131\"}")
        Map<
                        @Pattern(regexp = "[a-z][a-z0-9_]{0,39}", message = "open_eligibility") String,
                        @NotBlank @Size(max = 100) String>
                taxonomies) {}
