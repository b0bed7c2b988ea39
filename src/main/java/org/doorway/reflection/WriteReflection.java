package org.doorway.reflection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody thinks about changing, or about staying the same. */
@Schema(description = "Somebody thinks about changing, or about staying the same.", examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e04",
                  "content": { "kind": "learning", "words": "Fridays without a plan are the hard ones." }
                }""")
public record WriteReflection(
        @Nullable @Schema(description = "Chosen by the caller to make retries safe. Absent: the service makes one.")
        UUID id,

        @OrNow @Nullable @Schema(description = "When they thought so. Absent: now.")
        Instant reflectedAt,

        @NotNull @Valid ReflectionContent content)
        implements Meant {
    @Override
    public Object meaning() {
        return new WriteReflection(id, null, content);
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(reflectedAt);
    }
}
