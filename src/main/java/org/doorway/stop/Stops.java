package org.doorway.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** Where a team works: adding, changing and retiring stops, and writing about them. */
@ApplicationScoped
@Transactional
public class Stops {
    private final StopRepository stops;
    private final SiteDirectory sites;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;
    private final Event<StopDirectory.StopsChanged> changed;

    Stops(
            StopRepository stops,
            SiteDirectory sites,
            Retries retries,
            IfMatch ifMatch,
            Clock clock,
            Event<StopDirectory.StopsChanged> changed) {
        this.stops = stops;
        this.sites = sites;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
        this.changed = changed;
    }

    /** Adds a stop; the same request again changes nothing. */
    public Created<StopView> add(AddStop request) {
        var site = sites.require(request.site(), "/site");
        var id = Ids.orHappening(request.id());
        return retries.begin("addStop", id, request)
                .once(
                        stops.findByIdOptional(id),
                        known -> known.siteId == site.id() ? known.createdAs : null,
                        this::view,
                        createdAs -> {
                            var stop = Stop.add(id, site.id(), request, createdAs);
                            stops.persistAndFlush(stop);
                            changed.fire(new StopDirectory.StopsChanged());
                            return view(stop);
                        });
    }

    /**
     * Writes a note, which takes the place of those that its writer had read. What others wrote meanwhile stays, and the
     * answer says that there are several. The same request again changes nothing.
     *
     * @throws Problem {@code id-taken} (409) when the note's id stands for something else
     */
    StopView changeNote(UUID stopId, ChangeStopNote request) {
        return changeNote(stopId, request, request).view();
    }

    /**
     * The same for a request whose time had to be corrected.
     *
     * @param asSent what the same request will be recognised by when it is repeated
     */
    public Created<StopView> changeNote(UUID stopId, ChangeStopNote request, ChangeStopNote asSent) {
        var stop = forChange(stopId);
        var id = Ids.orHappening(request.id());
        var create = retries.begin("changeStopNote", id, asSent);
        var known = stops.note(id);
        if (known == null) {
            ifMatch.requireCurrent(stop.version);
            var writtenAt = request.writtenAt() == null ? clock.instant() : request.writtenAt();
            keep(StopNote.write(id, stopId, request, writtenAt, create.createdAs()));
            stops.countChange(stop);
            stops.flush();
        } else {
            create.requireSame(known.stopId.equals(stopId) ? known.createdAs : null);
        }
        return new Created<>(view(stop), known == null);
    }

    private void keep(StopNote note) {
        note.instead.stream()
                .map(stops::note)
                .filter(read -> read != null && read.stopId.equals(note.stopId))
                .forEach(StopNote::giveWay);
        if (stops.hasOneInsteadOf(note)) {
            note.giveWay();
        }
        stops.add(note);
    }

    StopView describe(UUID id, StopDescription description) {
        return edit(id, stop -> stop.describe(description));
    }

    StopView locate(UUID id, @Nullable Coordinates coordinates) {
        return edit(id, stop -> stop.locate(coordinates));
    }

    StopView retire(UUID id) {
        return edit(id, stop -> stop.retire(clock.instant()));
    }

    StopView takeUpAgain(UUID id) {
        return edit(id, Stop::takeUpAgain);
    }

    StopView get(UUID id) {
        var stop = stops.require(id);
        sites.requireCovered(stop.siteId);
        return view(stop);
    }

    /** All stops of a site, retired ones too, in the order of their names. */
    public List<StopView> of(SiteRef site) {
        var rows = stops.of(site.id());
        var notes = stops.notes(rows.stream().map(stop -> stop.id).toList());
        return rows.stream()
                .map(stop -> StopView.of(stop, site.code(), notes.getOrDefault(stop.id, List.of())))
                .toList();
    }

    private StopView edit(UUID id, Consumer<Stop> edit) {
        var stop = forChange(id);
        ifMatch.requireCurrent(stop.version);
        edit.accept(stop);
        stops.flush();
        changed.fire(new StopDirectory.StopsChanged());
        return view(stop);
    }

    private Stop forChange(UUID id) {
        var stop = stops.requireForChange(id);
        sites.requireCovered(stop.siteId);
        return stop;
    }

    private StopView view(Stop stop) {
        return StopView.of(
                stop,
                sites.of(stop.siteId).code(),
                stops.notes(List.of(stop.id)).getOrDefault(stop.id, List.of()));
    }
}
