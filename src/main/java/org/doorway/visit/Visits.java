package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.privacy.Fingerprints;
import org.doorway.site.SiteDirectory;
import org.doorway.visit.arrival.Arrival;
import org.doorway.visit.arrival.LinkVisit;
import org.doorway.visit.arrival.Recognised;
import org.doorway.visit.line.LineCheck;
import org.doorway.visit.line.TakeMore;
import org.doorway.visit.line.VisitLine;
import org.jspecify.annotations.Nullable;

/** What happens to a visit after it was recorded ({@link Arrivals}), and the day's board. */
@ApplicationScoped
@Transactional
public class Visits {
    private final VisitRepository visits;
    private final SiteDirectory sites;
    private final LineCheck lineCheck;
    private final VisitViews views;
    private final VisitPeople people;
    private final IfMatch ifMatch;
    private final Clock clock;

    Visits(
            VisitRepository visits,
            SiteDirectory sites,
            LineCheck lineCheck,
            VisitViews views,
            VisitPeople people,
            IfMatch ifMatch,
            Clock clock) {
        this.visits = visits;
        this.sites = sites;
        this.lineCheck = lineCheck;
        this.views = views;
        this.people = people;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The visit that an arrival turns out to repeat, as it is now. */
    VisitView repeated(Arrival arrival) throws SQLException {
        var visit = visits.findById(arrival.id());
        // A request that names no site means another one when another token sends it.
        if (visit.siteId != arrival.site().id() || !Fingerprints.areSame(visit.createdAs, arrival.createdAs())) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        people.read(visit);
        visits.flush();
        return views.of(visit, visits.lines(visit.id), people.recognised(visit, arrival));
    }

    VisitView get(UUID id) throws SQLException {
        var visit = visits.require(id);
        sites.requireCovered(visit.siteId);
        people.read(visit);
        return view(visit);
    }

    Page<BoardView> board(BoardFilter filter, PageRequest page) {
        var rows = visits.board(filter, clock.instant(), page);
        var lines = visits.linesThatCount(rows);
        return Page.of(
                rows,
                page.limit(),
                visit -> views.onBoard(visit, lines.getOrDefault(visit.id, List.of())),
                visit -> new Cursor(visit.arrivedAt, visit.id).write());
    }

    /** Adds lines; those that were added by the same request before are not added again. */
    public Created<VisitView> takeMore(UUID id, TakeMore request) throws SQLException {
        var visit = forChange(id);
        visit.requireCounted();
        var known = visits.lines(id);
        var faults = new ArrayList<Fault>();
        var lines = lineCheck.lines(id, request.lines(), known.size() + 1, faults);
        Problem.throwIfAny(faults);
        var fresh = lines.stream().filter(line -> !isKnown(line, known)).toList();
        if (fresh.isEmpty()) {
            people.read(visit);
        } else {
            ifMatch.requireCurrent(visit.version);
            fresh.forEach(visits::add);
            visits.countChange(visit);
            people.changed(visit);
        }
        return new Created<>(view(visit), !fresh.isEmpty());
    }

    private static boolean isKnown(VisitLine line, List<VisitLine> known) {
        var same = known.stream().filter(old -> old.key.equals(line.key)).findAny();
        if (same.isPresent() && !same.get().repeats(line)) {
            throw Problem.of(VisitError.LINE_ID_TAKEN);
        }
        return same.isPresent();
    }

    /** Undoing a line that was undone, or that never was, changes nothing. */
    public void undo(UUID id, UUID lineId) {
        var visit = forChange(id);
        visits.lines(id).stream()
                .filter(line -> line.key.id().equals(lineId) && line.counts())
                .findAny()
                .ifPresent(line -> {
                    visit.requireCounted();
                    ifMatch.requireCurrent(visit.version);
                    line.undo(clock.instant());
                    visits.countChange(visit);
                    people.changed(visit);
                });
    }

    public VisitView leave(UUID id, RecordDeparture request) throws SQLException {
        var now = clock.instant();
        var leftAt = request.leftAt() == null ? now : request.leftAt();
        PlausibleTime.fault("/leftAt", leftAt, now).ifPresent(fault -> {
            throw Problem.invalid(fault);
        });
        return edit(id, visit -> visit.leave(leftAt));
    }

    public VisitView voidBecause(UUID id, VoidVisit request) throws SQLException {
        return edit(id, visit -> {
            visit.voidBecause(request.reason(), clock.instant());
            people.waitsNoMore(visit);
        });
    }

    VisitView link(UUID id, LinkVisit request) throws SQLException {
        return link(id, request, clock.instant());
    }

    /**
     * The same for a card that was shown before.
     *
     * @param shownAt when: a code stands for whoever held it then
     */
    public VisitView link(UUID id, LinkVisit request, Instant shownAt) throws SQLException {
        // First of all: who may not know of the visit learns nothing about codes either.
        forChange(id);
        var participant = people.named(request, shownAt);
        return edit(id, visit -> {
            people.leaving(visit, participant);
            visit.linkTo(participant);
            people.waitsNoMore(visit);
        });
    }

    public VisitView unlink(UUID id) throws SQLException {
        return edit(id, visit -> {
            people.leaving(visit, null);
            visit.unlink();
            people.waitsNoMore(visit);
        });
    }

    /** Changes a visit in one of the ways that it can be changed in. */
    VisitView edit(UUID id, Consumer<Visit> edit) throws SQLException {
        var visit = forChange(id);
        ifMatch.requireCurrent(visit.version);
        edit.accept(visit);
        people.changed(visit);
        visits.flush();
        return view(visit);
    }

    private Visit forChange(UUID id) {
        var visit = visits.requireForChange(id);
        sites.requireCovered(visit.siteId);
        return visit;
    }

    private VisitView view(Visit visit) throws SQLException {
        visits.flush();
        return views.of(visit, visits.lines(visit.id), Recognised.before(people.greeting(visit)));
    }

    /** Which visits a board shows, from what the request left open. */
    BoardFilter filter(@Nullable String siteCode, @Nullable LocalDate day, @Nullable BoardState state) {
        var site = sites.require(siteCode, "?site");
        var shown = day == null ? site.dayOf(clock.instant()) : day;
        var from = site.startOf(shown);
        return new BoardFilter(
                site.id(), from, site.startOf(shown.plusDays(1)), state == null ? BoardState.OPEN : state);
    }
}
