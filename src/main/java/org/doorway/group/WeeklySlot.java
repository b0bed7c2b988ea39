package org.doorway.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a group meets each week, in the site's local time, in summer as in winter. */
@Schema(description = "When a group meets each week, in the site's local time, in summer as in winter.")
public record WeeklySlot(
        @NotNull DayOfWeek day,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "18:30") @Schema(examples = "18:30")
        String starts,

        @NotNull @Min(1) @Max(1440) @Schema(description = "How long it takes.", examples = "90")
        Integer minutes) {
    LocalTime startTime() {
        return LocalTime.parse(starts);
    }
}
