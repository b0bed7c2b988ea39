package org.doorway.publish;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What may be said in public. */
@ConfigMapping(prefix = "doorway.publish")
interface PublishSettings {
    /** Numbers of people below this are hidden. */
    @Min(5) int least();

    /** How long proofs are looked for before more is hidden instead. */
    Duration longestProof();
}
