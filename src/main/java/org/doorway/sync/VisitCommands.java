package org.doorway.sync;

import static org.doorway.sync.Command.atTheDoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.doorway.platform.time.Written;
import org.doorway.site.SiteDirectory;
import org.doorway.visit.Arrivals;
import org.doorway.visit.CheckIn;
import org.doorway.visit.CorrectLine;
import org.doorway.visit.CorrectVisit;
import org.doorway.visit.Corrections;
import org.doorway.visit.CountHeads;
import org.doorway.visit.Leave;
import org.doorway.visit.LinkVisit;
import org.doorway.visit.ManyArrivals;
import org.doorway.visit.TakeMore;
import org.doorway.visit.Tallies;
import org.doorway.visit.Visits;
import org.doorway.visit.VoidVisit;
import org.jspecify.annotations.Nullable;

/** What happens at the door, told from a phone. */
@ApplicationScoped
class VisitCommands implements Commands.Source {
    static final String RECORD_VISIT = "recordVisit";

    private final Arrivals arrivals;
    private final Visits visits;
    private final Corrections corrections;
    private final Tallies tallies;
    private final SiteDirectory sites;

    VisitCommands(Arrivals arrivals, Visits visits, Corrections corrections, Tallies tallies, SiteDirectory sites) {
        this.arrivals = arrivals;
        this.visits = visits;
        this.corrections = corrections;
        this.tallies = tallies;
        this.sites = sites;
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(
                atTheDoor(RECORD_VISIT, CheckIn.class, op -> arrivals.checkIn(op.body(), asSent(op)))
                        .at("arrivedAt"),
                atTheDoor("addLines", TakeMore.class, op -> visits.takeMore(op.id(), op.body()))
                        .about("id"),
                atTheDoor("undoLine", Nothing.class, op -> {
                            visits.undo(op.id(), op.id("line"));
                            return null;
                        })
                        .about("id", "line"),
                atTheDoor("recordDeparture", Leave.class, op -> visits.leave(op.id(), op.body()))
                        .about("id")
                        .at("leftAt"),
                atTheDoor(
                                "linkVisit",
                                LinkVisit.class,
                                op -> visits.link(op.id(), op.body(), op.dated().assumed()))
                        .about("id")
                        .replacing(),
                atTheDoor("unlinkVisit", Nothing.class, op -> visits.unlink(op.id()))
                        .about("id"),
                atTheDoor("voidVisit", VoidVisit.class, op -> visits.voidBecause(op.id(), op.body()))
                        .about("id"),
                atTheDoor("restoreVisit", Nothing.class, op -> corrections.restore(op.id()))
                        .about("id"),
                atTheDoor("correctVisit", CorrectVisit.class, op -> corrections.correct(op.id(), op.body()))
                        .about("id")
                        .at("arrivedAt")
                        .correcting(),
                atTheDoor(
                                "correctLine",
                                CorrectLine.class,
                                op -> corrections.correctLine(op.id(), op.id("line"), op.body()))
                        .about("id", "line")
                        .correcting(),
                atTheDoor("undoDeparture", Nothing.class, op -> corrections.undoDeparture(op.id()))
                        .about("id"),
                atTheDoor("recordTally", CountHeads.class, op -> tallies.count(onItsDay(op))),
                atTheDoor("voidTally", Nothing.class, op -> tallies.makeVoid(op.id()))
                        .about("id"),
                atTheDoor("restoreTally", Nothing.class, op -> tallies.restore(op.id()))
                        .about("id"));
    }

    static ManyArrivals.Past past(Prepared<CheckIn> operation) {
        return new ManyArrivals.Past(operation.body(), asSent(operation));
    }

    /** With the time that the phone sent, so that the same visit is recognised however it is sent the next time. */
    private static CheckIn asSent(Prepared<CheckIn> operation) {
        return operation.body().at(time(operation.told().said().get("arrivedAt")));
    }

    private static @Nullable Instant time(@Nullable Object sent) {
        try {
            return sent instanceof String text ? Written.instant(text) : null;
        } catch (DateTimeParseException impossible) {
            return null;
        }
    }

    /** A tally that names no day, or names it by a clock that is off, was made on the day of its operation. */
    private CountHeads onItsDay(Prepared<CountHeads> operation) {
        var tally = operation.body();
        if (tally.day() != null && !operation.dated().isMoved()) {
            return tally;
        }
        var site = sites.require(tally.site(), "/site");
        return tally.on(site.dayOf(operation.dated().assumed()));
    }
}
