package org.doorway.reportrun;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How reports are made in the background. */
@ConfigMapping(prefix = "doorway.report-run")
interface ReportRunSettings {
    /** How often it is looked for something to make; {@code off}: never. */
    String lookEvery();

    /** How many are made at the same time, by all instances of the service together; each makes one. */
    @Min(1) int mostAtOnce();

    /** How many may wait. */
    @Min(1) int mostWaiting();

    /** How often a run is begun at most, when it was interrupted each time. */
    @Min(1) int mostAttempts();

    /** How often whoever makes a report says so, and hears that it was cancelled. */
    Duration sayEvery();

    /** How long after having heard from them they are taken to be gone. */
    Duration lease();

    /** How long runs and their files are kept. */
    Duration keepFor();

    /** How much all files may take together; the oldest give way. */
    MemorySize keepAtMost();

    /** How often what is not kept any more is forgotten; {@code off}: never. */
    String forgetEvery();
}
