package org.doorway.menu;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.doorway.platform.language.Labels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bundle's words, items and place. */
@Schema(examples = """
                {
                  "labels": { "en": "Usual bag", "es": "Bolsa de siempre" },
                  "items": [
                    { "item": "use.inject.syringe_fixed", "quantity": 10 },
                    { "item": "food.meal", "quantity": 1 }
                  ],
                  "order": 10
                }""")
public record ArrangeBundle(
        @NotEmpty @Size(max = 50) @Schema(description = "Label by language.", examples = "{\"en\": \"Usual bag\"}")
        Map<@Pattern(regexp = Labels.TAG, message = "es-MX") String, @NotBlank @Size(max = 100) String> labels,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid BundleItem> items,

        @NotNull @Min(0) @Max(10_000) @Schema(description = "Order on the screen, smallest first.", examples = "10")
        Integer order) {}
