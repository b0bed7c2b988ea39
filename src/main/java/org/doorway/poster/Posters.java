package org.doorway.poster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorway.menu.Menu;
import org.doorway.platform.etag.IfMatch;
import org.doorway.privacy.Retries;
import org.doorway.publish.Publications;
import org.doorway.publish.PublishedReport;
import org.doorway.site.SiteDirectory;

/** Putting the poster up, taking it down, and what it says. */
@ApplicationScoped
@Transactional
public class Posters {
    private final PosterRepository posters;
    private final Publications publications;
    private final Menu menu;
    private final SiteDirectory sites;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;

    Posters(
            PosterRepository posters,
            Publications publications,
            Menu menu,
            SiteDirectory sites,
            Retries retries,
            IfMatch ifMatch,
            Clock clock) {
        this.posters = posters;
        this.publications = publications;
        this.menu = menu;
        this.sites = sites;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** What somebody reads on it; empty where nothing is up. */
    Optional<PosterView> reads(Reader reader) {
        var madeOf = posters.onlyOne().map(this::madeOf).orElse(List.of());
        return madeOf.isEmpty() ? Optional.empty() : Optional.of(new PosterWriter(reader, menu, madeOf).poster());
    }

    private List<PublishedReport> madeOf(Poster poster) {
        return poster.madeOf().named().values().stream()
                .map(id -> publications.newestRevisionOf(id).orElseThrow())
                .toList();
    }

    PosterSourceView source() {
        return PosterSourceView.of(posters.onlyOne().orElseGet(Poster::nothingUp));
    }

    /** Makes it of these publications; the same again changes nothing. */
    PosterSourceView putUp(PutUpPoster request) {
        var poster = forChange();
        poster.putUp(request, clock.instant());
        posters.persistAndFlush(poster);
        return PosterSourceView.of(poster);
    }

    void takeDown() {
        var poster = forChange();
        poster.takeDown();
        posters.persistAndFlush(poster);
    }

    private Poster forChange() {
        sites.requireCovered(List.of());
        // Of two who put up the first poster at once, the second waits.
        retries.await("putUpPoster", Poster.ONLY);
        var poster = posters.onlyOne().orElseGet(Poster::nothingUp);
        ifMatch.requireCurrent(poster.version);
        return poster;
    }
}
