package org.doorway.sync.command;

import static org.doorway.sync.command.Command.atTheDoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorway.visit.Arrivals;
import org.doorway.visit.CorrectVisit;
import org.doorway.visit.Corrections;
import org.doorway.visit.RecordDeparture;
import org.doorway.visit.Visits;
import org.doorway.visit.VoidVisit;
import org.doorway.visit.arrival.CheckIn;
import org.doorway.visit.arrival.LinkVisit;
import org.doorway.visit.arrival.ManyArrivals;
import org.doorway.visit.line.CorrectLine;
import org.doorway.visit.line.TakeMore;
import org.doorway.visit.tally.CountHeads;
import org.doorway.visit.tally.Tallies;

/** What happens at the door, told from a phone. */
@ApplicationScoped
public class VisitCommands implements Commands.Source {
    public static final String RECORD_VISIT = "recordVisit";

    private final Arrivals arrivals;
    private final Visits visits;
    private final Corrections corrections;
    private final Tallies tallies;

    VisitCommands(Arrivals arrivals, Visits visits, Corrections corrections, Tallies tallies) {
        this.arrivals = arrivals;
        this.visits = visits;
        this.corrections = corrections;
        this.tallies = tallies;
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(
                atTheDoor(RECORD_VISIT, CheckIn.class, op -> arrivals.checkIn(op.body(), op.asSent())),
                atTheDoor("addLines", TakeMore.class, op -> visits.takeMore(op.id(), op.body()))
                        .about("id"),
                atTheDoor("undoLine", NoBody.class, op -> {
                            visits.undo(op.id(), op.id("line"));
                            return null;
                        })
                        .about("id", "line"),
                atTheDoor("recordDeparture", RecordDeparture.class, op -> visits.leave(op.id(), op.body()))
                        .about("id"),
                atTheDoor(
                                "linkVisit",
                                LinkVisit.class,
                                op -> visits.link(op.id(), op.body(), op.dated().assumed()))
                        .about("id")
                        .replacing(),
                atTheDoor("unlinkVisit", NoBody.class, op -> visits.unlink(op.id()))
                        .about("id"),
                atTheDoor("voidVisit", VoidVisit.class, op -> visits.voidBecause(op.id(), op.body()))
                        .about("id"),
                atTheDoor("restoreVisit", NoBody.class, op -> corrections.restore(op.id()))
                        .about("id"),
                atTheDoor("correctVisit", CorrectVisit.class, op -> corrections.correct(op.id(), op.body()))
                        .about("id"),
                atTheDoor(
                                "correctLine",
                                CorrectLine.class,
                                op -> corrections.correctLine(op.id(), op.id("line"), op.body()))
                        .about("id", "line"),
                atTheDoor("undoDeparture", NoBody.class, op -> corrections.undoDeparture(op.id()))
                        .about("id"),
                atTheDoor("recordTally", CountHeads.class, op -> tallies.count(op.body(), op.asSent())),
                atTheDoor("voidTally", NoBody.class, op -> tallies.makeVoid(op.id()))
                        .about("id"),
                atTheDoor("restoreTally", NoBody.class, op -> tallies.restore(op.id()))
                        .about("id"));
    }

    public static ManyArrivals.Past past(Prepared<CheckIn> operation) {
        return new ManyArrivals.Past(operation.body(), operation.asSent());
    }
}
