package org.doorway.site;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hours on one day of the week, in the site's local time; several a day are possible. They inform and gate nothing. */
@Schema(description = "Hours on one day of the week, in the site's local time. They inform and gate nothing.")
public record OpeningHours(
        @NotNull DayOfWeek day,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "09:30") @Schema(examples = "09:00")
        String opens,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00", message = "17:30") @Schema(examples = "17:00")
        String closes) {}
