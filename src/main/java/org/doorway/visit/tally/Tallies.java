package org.doorway.visit.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorway.menu.Menu;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteDirectory;
import org.jspecify.annotations.Nullable;

/** Head-counts. */
@ApplicationScoped
@Transactional
public class Tallies {
    private final TallyRepository tallies;
    private final TallyCheck check;
    private final SiteDirectory sites;
    private final Menu menu;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;

    Tallies(
            TallyRepository tallies,
            TallyCheck check,
            SiteDirectory sites,
            Menu menu,
            Retries retries,
            IfMatch ifMatch,
            Clock clock) {
        this.tallies = tallies;
        this.check = check;
        this.sites = sites;
        this.menu = menu;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** Records a head-count; the same request again changes nothing. */
    Created<TallyView> count(CountHeads request) {
        return count(request, request);
    }

    /**
     * The same for a request whose day had to be corrected.
     *
     * @param asSent what the same request will be recognised by when it is repeated
     */
    public Created<TallyView> count(CountHeads request, CountHeads asSent) {
        var tally = check.tally(request);
        return retries.begin("recordTally", tally.id, asSent)
                .once(
                        tallies.findByIdOptional(tally.id),
                        known -> known.siteId == tally.siteId ? known.createdAs : null,
                        this::view,
                        createdAs -> {
                            tallies.persistAndFlush(tally.recorded(clock.instant(), createdAs));
                            return view(tally);
                        });
    }

    TallyView get(UUID id) {
        var tally = tallies.require(id);
        sites.requireCovered(tally.siteId);
        return view(tally);
    }

    public TallyView makeVoid(UUID id) {
        return edit(id, tally -> tally.makeVoid(clock.instant()));
    }

    /** The count was no mistake; if it counts already, nothing changes. */
    public TallyView restore(UUID id) {
        return edit(id, Tally::restore);
    }

    private TallyView edit(UUID id, Consumer<Tally> edit) {
        var tally = tallies.requireForChange(id);
        sites.requireCovered(tally.siteId);
        ifMatch.requireCurrent(tally.version);
        edit.accept(tally);
        tallies.flush();
        return view(tally);
    }

    Page<TallyView> ofDay(@Nullable String siteCode, @Nullable LocalDate day, PageRequest page) {
        var site = sites.require(siteCode, "?site");
        var shown = day == null ? site.dayOf(clock.instant()) : day;
        var rows = tallies.ofDay(site.id(), shown, page);
        return Page.of(rows, page.limit(), this::view, tally -> new Cursor(tally.recordedAt, tally.id).write());
    }

    private TallyView view(Tally tally) {
        return new TallyView(
                tally.id,
                sites.of(tally.siteId).code(),
                tally.stopId,
                tally.day,
                tally.recordedAt,
                tally.headcount,
                tally.modality,
                tally.lines.stream()
                        .map(line -> TallyLineView.of(
                                line, menu.itemOf(line.itemId()).code()))
                        .toList(),
                tally.voidedAt != null,
                tally.version);
    }
}
