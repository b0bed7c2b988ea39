package org.doorway.sync.command;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.doorway.outreach.AddLoad;
import org.doorway.outreach.EndRun;
import org.doorway.outreach.RunLoads;
import org.doorway.outreach.RunPlan;
import org.doorway.outreach.Runs;
import org.doorway.outreach.StartRun;

/** A shift or a route and what is carried on it, told from a phone. */
@ApplicationScoped
class RunCommands implements Commands.Source {
    private static final Set<String> ROLES = Set.of(OUTREACH, COUNSELOR, MANAGER);

    private final Runs runs;
    private final RunLoads loads;

    RunCommands(Runs runs, RunLoads loads) {
        this.runs = runs;
        this.loads = loads;
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(
                command("startRun", StartRun.class, op -> runs.start(op.body(), op.asSent())),
                command("planRun", RunPlan.class, op -> runs.plan(op.id(), op.body(), op.made()))
                        .about("id")
                        .replacing()
                        .keepingBeside(),
                command("addLoad", AddLoad.class, op -> loads.add(op.id(), op.body(), op.asSent()))
                        .about("id"),
                command("undoLoad", NoBody.class, op -> {
                            loads.undo(op.id(), op.id("load"));
                            return null;
                        })
                        .about("id", "load"),
                command("endRun", EndRun.class, op -> runs.end(op.id(), op.body(), op.asSent()))
                        .about("id"),
                command("voidRun", NoBody.class, op -> runs.makeVoid(op.id())).about("id"));
    }

    private static <B> Command<B> command(String type, Class<B> body, Command.Use<B> use) {
        return new Command<>(type, ROLES, List.of(), body, false, false, use);
    }
}
