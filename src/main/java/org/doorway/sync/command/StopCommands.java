package org.doorway.sync.command;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.doorway.stop.ChangeStopNote;
import org.doorway.stop.Stops;

/** What a team learns about a place, told from a phone. */
@ApplicationScoped
class StopCommands implements Commands.Source {
    private static final Set<String> ROLES = Set.of(OUTREACH, COUNSELOR, MANAGER);

    private final Stops stops;

    StopCommands(Stops stops) {
        this.stops = stops;
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(new Command<>(
                "changeStopNote",
                ROLES,
                List.of("id"),
                ChangeStopNote.class,
                true,
                true,
                op -> stops.changeNote(op.id(), op.body(), op.asSent())));
    }
}
