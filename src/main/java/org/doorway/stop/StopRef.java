package org.doorway.stop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a stop.
 *
 * @param siteId the number of the site that it belongs to
 */
public record StopRef(UUID id, int siteId, @Nullable Instant retiredAt) {
    /** Whether something that happened then may be recorded at this stop. */
    public boolean wasInUse(Instant then) {
        return retiredAt == null || then.isBefore(retiredAt);
    }
}
