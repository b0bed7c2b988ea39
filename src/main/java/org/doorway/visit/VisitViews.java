package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.doorway.menu.Menu;
import org.doorway.notice.NoticeBoard;
import org.doorway.site.SiteDirectory;
import org.doorway.visit.arrival.Arrival;
import org.doorway.visit.arrival.CodeOutcome;
import org.doorway.visit.arrival.Recognised;
import org.doorway.visit.line.LineView;
import org.doorway.visit.line.VisitLine;

/** Makes the answers about visits. */
@ApplicationScoped
class VisitViews {
    private final SiteDirectory sites;
    private final Menu menu;
    private final NoticeBoard notices;
    private final Clock clock;

    VisitViews(SiteDirectory sites, Menu menu, NoticeBoard notices, Clock clock) {
        this.sites = sites;
        this.menu = menu;
        this.notices = notices;
        this.clock = clock;
    }

    /** A visit stored just now, from what was stored: nothing is read again. */
    VisitView ofNew(Arrival arrival, Recognised recognised) {
        return new VisitView(
                arrival.id(),
                arrival.site().code(),
                arrival.stop(),
                arrival.closesAt().isAfter(arrival.recordedAt()) ? VisitState.OPEN : VisitState.CLOSED,
                arrival.arrivedAt(),
                arrival.recordedAt(),
                Visit.isLate(arrival.arrivedAt(), arrival.recordedAt()),
                null,
                null,
                arrival.modality(),
                arrival.peopleServed(),
                recognised.greeting(),
                CodeOutcome.isRecognised(recognised.code()),
                recognised.code(),
                recognised.hints().openVisit(),
                recognised.hints().possibleRepeatOf(),
                views(arrival.lines()),
                notices.at(arrival.site()),
                0);
    }

    VisitView of(Visit visit, List<VisitLine> lines, Recognised recognised) {
        var site = sites.of(visit.siteId);
        return new VisitView(
                visit.id,
                site.code(),
                visit.stopId,
                visit.state(clock.instant()),
                visit.arrivedAt,
                visit.recordedAt,
                visit.isLate(),
                visit.leftAt,
                visit.voidReason,
                visit.modality,
                visit.peopleServed,
                recognised.greeting(),
                CodeOutcome.isRecognised(recognised.code()),
                recognised.code(),
                recognised.hints().openVisit(),
                recognised.hints().possibleRepeatOf(),
                views(lines),
                notices.at(site),
                visit.version);
    }

    BoardView onBoard(Visit visit, List<VisitLine> lines) {
        return new BoardView(
                visit.id,
                visit.stopId,
                visit.state(clock.instant()),
                visit.arrivedAt,
                visit.leftAt,
                visit.modality,
                visit.peopleServed,
                visit.participantId != null,
                views(lines));
    }

    PastVisitView past(Visit visit, List<VisitLine> lines) {
        return new PastVisitView(
                visit.id, sites.of(visit.siteId).code(), visit.arrivedAt, visit.modality, views(lines));
    }

    private List<LineView> views(List<VisitLine> lines) {
        return lines.stream()
                .filter(VisitLine::counts)
                .map(line -> LineView.of(line, menu.itemOf(line.itemId).code()))
                .toList();
    }
}
