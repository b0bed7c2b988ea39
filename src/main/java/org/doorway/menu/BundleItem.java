package org.doorway.menu;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item of a bundle. */
public record BundleItem(
        @NotBlank @Size(max = 200) @Schema(description = "Code of an item on the menu.", examples = "use.inject.syringe_fixed")
        String item,

        @NotNull @Min(1) @Max(100_000) @Schema(examples = "10")
        Integer quantity) {}
