package org.doorway.participant;

import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody agrees to be contacted, as counselors see it. */
@Schema(name = "Contact", description = "How somebody agrees to be contacted.")
public record ContactView(
        @Nullable @Schema(
                description = "In their own words. Absent: nothing was agreed, so they are not contacted.",
                examples = "A text message after noon is fine. Please no calls, and never leave a message.")
        String words,

        @Schema(
                description =
                        "Counts the changes of the participant's record; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {}
