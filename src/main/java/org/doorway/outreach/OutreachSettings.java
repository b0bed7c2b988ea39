package org.doorway.outreach;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a phone may be away. */
@ConfigMapping(prefix = "doorway.outreach")
public interface OutreachSettings {
    /** How long after a bundle was last given out it can be asked what has changed since. */
    Duration changesKeptFor();
}
