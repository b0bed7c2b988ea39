package org.doorway.menu;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.doorway.platform.language.Labels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading's words and place. */
@Schema(examples = """
                { "labels": { "en": "Food", "es": "Comida" }, "order": 10 }""")
public record ArrangeFamily(
        @NotEmpty @Size(max = 50) @Schema(description = "Label by language.", examples = "{\"en\": \"Food\", \"es\": \"Comida\"}")
        Map<@Pattern(regexp = Labels.TAG, message = "es-MX") String, @NotBlank @Size(max = 100) String> labels,

        @NotNull @Min(0) @Max(10_000) @Schema(description = "Order on the screen, smallest first.", examples = "10")
        Integer order) {}
