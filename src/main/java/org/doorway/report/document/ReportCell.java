package org.doorway.report.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one field of a table: a text, a date, a number, a range of numbers, fewer than some number, something
 * that is not shown, or nothing, where there is nothing to say.
 */
@Schema(
        description =
                "What stands in one field of a table. A `text`, a `date`, a `number`; a `number` and `upTo` are a "
                        + "range; `lessThan` stands instead of a small number of people (with `upTo`, of a range that begins "
                        + "there); `withheld` instead of any number that few people are behind. Nothing of these: there is "
                        + "nothing to say, as of a share of nothing.")
public record ReportCell(
        @Nullable String text,
        @Nullable LocalDate date,
        @Nullable @Schema(examples = "42") BigDecimal number,

        @Nullable @Schema(description = "The upper end of a range.")
        BigDecimal upTo,

        @Nullable @Schema(description = "The number of people is at least 1 and less than this.")
        Integer lessThan,

        @Nullable @Schema(description = "True where a number is not shown.")
        Boolean withheld) {
    /** Nothing to say. */
    public static final ReportCell EMPTY = new ReportCell(null, null, null, null, null, null);

    /** A number that is not shown. */
    public static final ReportCell WITHHELD = new ReportCell(null, null, null, null, null, true);

    public static ReportCell of(String text) {
        return new ReportCell(text, null, null, null, null, null);
    }

    public static ReportCell of(LocalDate date) {
        return new ReportCell(null, date, null, null, null, null);
    }

    public static ReportCell of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    public static ReportCell of(BigDecimal number) {
        return new ReportCell(null, null, number, null, null, null);
    }

    /** From one number to another. */
    public static ReportCell range(long from, long upTo) {
        return new ReportCell(null, null, BigDecimal.valueOf(from), BigDecimal.valueOf(upTo), null, null);
    }

    /** A few people, and fewer than this. */
    public static ReportCell fewerThan(int people) {
        return new ReportCell(null, null, null, null, people, null);
    }

    /** The same as the lower end of a range. */
    public static ReportCell fewerThan(int people, BigDecimal upTo) {
        return new ReportCell(null, null, null, upTo, people, null);
    }

    /** Whether there is a figure behind it that is not shown. */
    @JsonIgnore
    public boolean isHidden() {
        return lessThan != null || withheld != null;
    }
}
