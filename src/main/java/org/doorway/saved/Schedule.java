package org.doorway.saved;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a report is made by itself. */
@Schema(
        description =
                "When the report is made by itself. A run that was missed while the service was off is made once, "
                        + "as if at the last time that was missed.")
public record Schedule(
        @NotNull Frequency every,

        @Nullable @Min(1) @Max(MOST_DAYS) @Schema(
                description =
                        "On which day: of a week 1 (Monday, or Sunday where the report's weeks begin on it) to 7, else of the first month of the period; in a "
                                + "shorter month its last. Absent: the first. Not with `day`.",
                examples = "2")
        Integer day,

        @Nullable @Min(0) @Max(23) @Schema(
                description = "At which hour, by the site's clock; on a night when there is no such hour, an hour "
                        + "later; while the day before still goes on there, when it ends. Absent: 6.",
                examples = "6")
        Integer hour,

        @Nullable @Size(max = 40) @Schema(
                description = "The site by whose clock. Absent: of the report's sites the one where a day ends last.",
                examples = "main")
        String site,

        @Nullable @Schema(description = "Whether it rests just now. Absent: it does not.")
        Boolean paused) {
    private static final int MOST_DAYS = 31;
    private static final int BEFORE_THE_DOOR_OPENS = 6;

    /** The same with everything filled in that it leaves open. */
    Schedule meaning() {
        return new Schedule(every, dayOrFirst(), hourOrMorning(), site, rests());
    }

    @JsonIgnore
    int dayOrFirst() {
        return requireNonNullElse(day, 1);
    }

    @JsonIgnore
    int hourOrMorning() {
        return requireNonNullElse(hour, BEFORE_THE_DOOR_OPENS);
    }

    @JsonIgnore
    boolean rests() {
        return Boolean.TRUE.equals(paused);
    }
}
