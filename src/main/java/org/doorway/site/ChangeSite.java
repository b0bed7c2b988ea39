package org.doorway.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of a site that can change; what is absent is set back to "not known". */
@Schema(examples = """
                {
                  "name": "Main Street",
                  "timeZone": "America/Los_Angeles",
                  "kind": "drop_in",
                  "openingHours": [{ "day": "monday", "opens": "09:00", "closes": "17:00" }]
                }""")
public record ChangeSite(
        @NotBlank @Size(max = 100) @Schema(examples = "Main Street")
        String name,

        @NotBlank @Size(max = 100) @Schema(
                description =
                        "IANA name of the time zone. Correcting it moves what was recorded to the days that it was on.",
                examples = "America/Los_Angeles")
        String timeZone,

        @Nullable @Pattern(regexp = "0[0-8]:00", message = "04:00") @Schema(
                description =
                        OpenSite.DAY_ENDS_AT + " Correcting it moves what was recorded to the days that it was on.",
                examples = "04:00")
        String dayEndsAt,

        @Nullable @Schema(description = "Absent: drop_in.") SiteKind kind,
        @Nullable @Size(max = 50) List<@NotNull @Valid OpeningHours> openingHours) {}
