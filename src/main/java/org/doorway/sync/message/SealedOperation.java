package org.doorway.sync.message;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is in an envelope; the same names and rules as in the open. */
record SealedOperation(
        @NotNull Instant at,
        @NotNull String type,
        @Nullable @Size(max = 5) Map<String, String> path,
        @Nullable Map<String, Object> body,
        @Nullable @Min(0) Integer basedOn) {
    PhoneOperation of(UUID id, List<UUID> dependsOn) {
        return new PhoneOperation(id, at, type, path == null ? Map.of() : path, body, basedOn, dependsOn);
    }
}
