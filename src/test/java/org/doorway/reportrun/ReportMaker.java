package org.doorway.reportrun;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the reports that wait, for tests of other features. */
@ApplicationScoped
@Unremovable
public class ReportMaker {
    private final ReportRunJob job;

    ReportMaker(ReportRunJob job) {
        this.job = job;
    }

    public void make() {
        job.turn();
    }
}
