package org.doorway.menu.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new item for the menu. Its code is its id. */
@Schema(examples = """
                {
                  "code": "food.soup",
                  "description": {
                    "labels": { "en": "Soup", "es": "Sopa" },
                    "family": "food",
                    "kind": "service",
                    "unit": "bowl"
                  }
                }""")
public record AddMenuItem(
        @NotNull @Size(max = 200) @Pattern(regexp = "[a-z][a-z0-9_]*(\\.[a-z0-9_]+){0,4}", message = "food.meal")
        @Schema(
                description = "What the item is known by from now on: small letters, digits, _ and dots.",
                examples = "food.soup")
        String code,

        @NotNull @Valid ItemDescription description) {}
