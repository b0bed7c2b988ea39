package org.doorway.participant.code;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often a caller may look up codes that lead nowhere. */
@ConfigMapping(prefix = "doorway.participant.lookup")
interface LookupSettings {
    /** How many misses a caller may have at once. */
    int burst();

    /** How many of these misses come back in a minute. */
    int missesPerMinute();

    /** How long an idle caller is remembered; at least until the whole burst has come back. */
    Duration forgetAfter();

    /** How many callers are remembered at most, whatever happens. */
    int mostCallers();
}
