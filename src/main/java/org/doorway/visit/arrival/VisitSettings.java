package org.doorway.visit.arrival;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What the door hints at, and how codes that may not be looked up yet are looked up later. */
@ConfigMapping(prefix = "doorway.visit")
interface VisitSettings {
    /** How soon after another visit of the same person one may be the same visit again. */
    Duration repeatWithin();

    /** How often codes that wait are looked up; {@code off} is for tests. */
    String lookEvery();

    /** How many codes that wait are looked up in a run at most. */
    int mostAtOnce();

    /** How long codes that wait are kept at most. */
    Duration keepCodesFor();
}
