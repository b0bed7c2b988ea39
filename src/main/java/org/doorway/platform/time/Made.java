package org.doorway.platform.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a change was made, and what whoever made it had read. One that comes in late does not take the place of a newer
 * one that they had not seen.
 *
 * @param basedOn the version that they had read; null: that is not known, and only the time tells
 * @param isLate whether it was made without a look at what is stored
 */
public record Made(Instant at, @Nullable Integer basedOn, boolean isLate) {
    /** By somebody who sees what is stored now. */
    public static Made now(Instant now) {
        return new Made(now, null, false);
    }

    /** Out of a phone that had no signal. */
    public static Made earlier(Instant at, @Nullable Integer basedOn) {
        return new Made(at, basedOn, true);
    }

    /**
     * Whether what is stored is newer.
     *
     * @param changedAt when what is stored was made; null: nothing was
     */
    public boolean isStale(int version, @Nullable Instant changedAt) {
        if (!isLate) {
            return false;
        }
        return basedOn == null ? changedAt != null && at.isBefore(changedAt) : basedOn != version;
    }

    /** Whether its maker had read this version. */
    public boolean knew(int version) {
        return basedOn != null && basedOn == version;
    }

    /** When what is stored was made, from now on: never earlier than what it takes the place of. */
    public Instant orLater(@Nullable Instant changedAt) {
        return changedAt != null && changedAt.isAfter(at) ? changedAt : at;
    }
}
