package org.doorway.report.summary;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Month;

/** How this centre reports. */
@ConfigMapping(prefix = "doorway.report")
public interface ReportSettings {
    /** The month that the centre's fiscal years begin in. */
    Month fiscalYearStart();

    /** Numbers of people below this are not counted out, not even within the centre. */
    @Min(5) int leastPeople();

    /** How long the database may take for one question of a report that somebody waits for. */
    Duration longestAnswer();

    /** How long the database may take for one question of a report that is made in the background. */
    Duration longestInBackground();

    /** How often days that are over are added up; {@code off}: never. */
    String sumEvery();

    /** The longest that adding up days keeps at it before it lets the service rest. */
    Duration longestRun();
}
