package org.doorway.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new site. Its code is its id. */
@Schema(examples = """
                { "code": "main", "name": "Main Street", "timeZone": "America/Los_Angeles" }""")
public record OpenSite(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,39}", message = "main-street") @Schema(
                description = "What the site is known by from now on: small letters, digits, - and _.",
                examples = "main")
        String code,

        @NotBlank @Size(max = 100) @Schema(examples = "Main Street")
        String name,

        @NotBlank @Schema(
                description = "IANA name of the time zone; the site's days are days there.",
                examples = "America/Los_Angeles")
        String timeZone,

        @Nullable @Schema(description = "Absent: drop_in.") SiteKind kind,
        @Nullable @Size(max = 50) List<@NotNull @Valid OpeningHours> openingHours) {}
