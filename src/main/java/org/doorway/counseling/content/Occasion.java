package org.doorway.counseling.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When and where a session was, with everything that was left open filled in. */
public record Occasion(UUID id, int siteId, @Nullable UUID group, Instant heldAt) {}
