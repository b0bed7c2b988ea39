package org.doorway.stop;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.language.BlankText;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a team should know about a stop, written by somebody who had read what others wrote before.
 *
 * <p>It takes the place of what its writer had read and of nothing else: a note that came in between stays beside it.
 */
@Schema(examples = """
                { "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f02", "text": "Ring at the side gate after eight." }""")
public record ChangeStopNote(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f02")
        UUID id,

        @Nullable @Size(max = 1000) @Schema(
                description =
                        "About the place, never about a person. Absent or blank: there is nothing to know any more.",
                examples = "Ring at the side gate after eight.")
        String text,

        @Nullable @Size(max = 50) @Schema(
                description =
                        "Ids of the notes that you have read and that this one takes the place of. A note that is "
                                + "not among them stays beside this one. Absent: none.")
        List<@NotNull UUID> instead,

        @OrNow
        @Nullable @Schema(
                description = "When it was written, from the year 2000 until tomorrow. Absent: now.",
                examples = "2026-11-22T09:41:00-08:00")
        Instant writtenAt)
        implements Meant {
    List<UUID> insteadOrNone() {
        return instead == null ? List.of() : instead;
    }

    @Override
    public Object meaning() {
        return new ChangeStopNote(
                id,
                BlankText.orNothing(text),
                insteadOrNone().stream().distinct().sorted().toList(),
                null);
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(writtenAt);
    }
}
