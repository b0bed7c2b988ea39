package org.doorway.sync.message;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much is taken from phones at once, and how well their clocks are trusted. */
@ConfigMapping(prefix = "doorway.sync")
public interface SyncSettings {
    /** A batch, in bytes, packed or not. */
    MemorySize longestBatch();

    /** One operation of a batch, in bytes. */
    MemorySize longestOperation();

    /** Operations in a batch. */
    int mostOperations();

    /** Operations that are read, applied and answered together. */
    int chunk();

    /** Chunks that are applied at the same time; others wait for their turn. */
    int mostAtOnce();

    /** How long a chunk waits for its turn at most. */
    Duration longestWait();

    /** How far a phone's clock may be off before its times are corrected. */
    Duration clockTolerance();

    /** How far a phone's clock may be off before that correction is doubted. */
    Duration clockDoubt();

    /** How long before it was registered a phone may have recorded something. */
    Duration beforeRegistration();

    /** How long it is remembered that an operation was applied. */
    Duration rememberFor();
}
