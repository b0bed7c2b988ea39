package org.doorway.participant.code;

import io.smallrye.config.ConfigMapping;

/** How many codes there may be, and how fast they may come to be. */
@ConfigMapping(prefix = "doorway.participant.codes")
interface CodeSettings {
    /** How many codes of one person may be in use. */
    int mostPerPerson();

    /** How many names a caller may have issued as codes at once. */
    int namesAtOnce();

    /** How many of these names come back in a minute. */
    int namesPerMinute();
}
