package org.doorway.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group as stored. */
@Schema(name = "Group", description = "A drop-in group: whoever comes, comes.")
public record GroupView(
        UUID id,
        @Schema(examples = "main") String site,
        @Schema(description = "Name by language.") Map<String, String> names,

        @Schema(description = "When it meets each week, in the site's local time.")
        List<WeeklySlot> schedule,

        @Nullable @Schema(description = "Where at the site it meets; absent: that is not said.", examples = "Back room")
        String place,

        @Schema(description = "Local days of the site on which it does not meet, oldest first.")
        List<LocalDate> cancelledDates,

        @Schema(description = "Whether it meets no more.") boolean retired,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static GroupView of(DropInGroup group, String site) {
        return new GroupView(
                group.id,
                site,
                group.names,
                group.schedule,
                group.place,
                group.cancelledDates,
                group.retiredAt != null,
                group.version);
    }
}
