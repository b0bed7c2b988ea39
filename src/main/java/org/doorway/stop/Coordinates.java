package org.doorway.stop;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** About where a stop is: rounded to two decimals, which is about a kilometre, before anything else is done with it. */
@Schema(
        description =
                "About where a stop is. Rounded to two decimals, about a kilometre, whatever is sent; never answered.",
        examples = """
                { "latitude": 34.05, "longitude": -118.24 }""")
public record Coordinates(
        @NotNull @Min(-90) @Max(90) @Schema(description = "In degrees north.", examples = "34.05")
        Double latitude,

        @NotNull @Min(-180) @Max(180) @Schema(description = "In degrees east.", examples = "-118.24")
        Double longitude) {
    private static final double ROUNDED_TO = 100;

    public Coordinates {
        latitude = rounded(latitude);
        longitude = rounded(longitude);
    }

    /** What was not sent, or could not be read, is left as it is: the constraints find it. */
    @SuppressWarnings("NullAway")
    private static Double rounded(@Nullable Double degrees) {
        return degrees == null ? null : Math.round(degrees * ROUNDED_TO) / ROUNDED_TO;
    }
}
