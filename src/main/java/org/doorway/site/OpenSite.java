package org.doorway.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.doorway.privacy.Meant;
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

        @NotBlank @Size(max = 100) @Schema(
                description = "IANA name of the time zone; the site's days are days there.",
                examples = "America/Los_Angeles")
        String timeZone,

        @Nullable @Pattern(regexp = "0[0-8]:00", message = "04:00") @Schema(description = OpenSite.DAY_ENDS_AT, examples = "04:00")
        String dayEndsAt,

        @Nullable @Schema(description = "Absent: drop_in.") SiteKind kind,
        @Nullable @Size(max = 50) List<@NotNull @Valid OpeningHours> openingHours)
        implements Meant {
    static final String DAY_ENDS_AT =
            "The local time, a whole hour from 00:00 to 08:00, until which a day goes on after "
                    + "midnight: with 04:00, who comes at 02:30 comes on the evening before. Absent: 00:00.";

    private static final String MIDNIGHT = "00:00";

    @Override
    public Object meaning() {
        return new OpenSite(
                code,
                name,
                timeZone,
                dayEndsAt == null ? MIDNIGHT : dayEndsAt,
                kind == null ? SiteKind.DROP_IN : kind,
                openingHours);
    }
}
