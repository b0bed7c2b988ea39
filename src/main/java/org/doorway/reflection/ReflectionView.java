package org.doorway.reflection;

import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody thought. */
@Schema(name = "Reflection", description = "What somebody thought about changing and about staying the same.")
public record ReflectionView(
        UUID id,

        @Schema(description = "Whose reflection it is.") UUID participant,

        @Schema(description = "When they thought so.") Instant reflectedAt,

        ReflectionContent content,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {}
