package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The service is asked to stop while the door is busy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShutdownIT {
    private static final int DESKS = 8;
    private static final int VISITS = 400;
    private static final int LINES = 4;
    private static final int SIGTERM = 143;

    private RunningCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = RunningCentre.shared();
    }

    @Test
    void no_answer_is_cut_off_and_no_acknowledged_visit_is_lost() throws Exception {
        var desks = centre.busyDesks(DESKS);
        desks.recordMore(VISITS);
        centre.service().terminate();
        assertThat(centre.service().awaitEnd()).isEqualTo(SIGTERM);
        desks.awaitCut();
        assertThat(desks.surprises()).isEmpty();
        assertThat(desks.refusals()).isEmpty();
        areStored(desks.acknowledged());

        centre.startService();
        assertThat(desks.repeatUnacknowledged(centre.service().port(), centre.token()))
                .allSatisfy(status -> assertThat(status).isIn(200, 201));
        areStored(desks.acknowledged());
        areStored(desks.unacknowledged());
    }

    @Test
    void requests_that_wait_for_the_database_are_still_answered() throws Exception {
        var desks = centre.busyDesks(DESKS);
        desks.recordMore(VISITS);
        int before;
        try (var visits = centre.holdVisits()) {
            visits.awaitWaiting(DESKS);
            before = desks.acknowledged().size();
            centre.service().terminate();
            Patience.until("the service says good-bye", centre::isStopping);
        }
        assertThat(centre.service().awaitEnd()).isEqualTo(SIGTERM);
        desks.awaitCut();
        assertThat(desks.surprises()).isEmpty();
        assertThat(desks.acknowledged()).hasSizeGreaterThanOrEqualTo(before + DESKS);
        areStored(desks.acknowledged());
    }

    private void areStored(Collection<UUID> visits) throws Exception {
        assertThat(centre.stored().lines())
                .containsAllEntriesOf(visits.stream().collect(Collectors.toMap(id -> id, id -> LINES)));
    }
}
