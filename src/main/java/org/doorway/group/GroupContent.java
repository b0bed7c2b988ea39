package org.doorway.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.doorway.platform.language.Labels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of a group that can change. */
@Schema(examples = """
                {
                  "names": { "en": "Evening circle", "es": "Ronda de la tarde" },
                  "schedule": [{ "day": "tuesday", "starts": "18:30", "minutes": 90 }]
                }""")
public record GroupContent(
        @NotEmpty @Size(max = 50) @Schema(
                description = "Name by language. Of the group, never of a person.",
                examples = "{\"en\": \"Evening circle\"}")
        Map<@Pattern(regexp = Labels.TAG, message = "es-MX") String, @NotBlank @Size(max = 200) String> names,

        @Nullable @Size(max = 50) @Schema(description = "When it meets each week. Absent or empty: when it is announced.")
        List<@NotNull @Valid WeeklySlot> schedule,

        @Nullable @Size(max = 200) @Schema(
                description = "Where at the site it meets, for calendars. Of a place, never of a person. Absent or "
                        + "blank: at the site.",
                examples = "Back room")
        String place) {
    List<WeeklySlot> scheduleOrNone() {
        return schedule == null ? List.of() : schedule;
    }
}
