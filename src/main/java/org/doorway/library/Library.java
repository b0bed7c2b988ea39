package org.doorway.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;

/** What the centre has to hand out: shelving, wording and retiring resources. */
@ApplicationScoped
@Transactional
public class Library {
    private final ShelfRepository shelf;
    private final SiteDirectory sites;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;

    Library(ShelfRepository shelf, SiteDirectory sites, Retries retries, IfMatch ifMatch, Clock clock) {
        this.shelf = shelf;
        this.sites = sites;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** Puts a resource on the shelf; the same request again changes nothing. */
    public Created<InfoResourceView> shelve(AddInfoResource request) {
        sites.requireCovered(request.content().sitesOrAll());
        var id = Ids.orHappening(request.id());
        return retries.begin("addResource", id, request)
                .once(shelf.findByIdOptional(id), known -> known.createdAs, InfoResourceView::of, createdAs -> {
                    var shelved = Shelved.shelve(id, request.content(), clock.instant(), createdAs);
                    shelf.persistAndFlush(shelved);
                    return InfoResourceView.of(shelved);
                });
    }

    InfoResourceView write(UUID id, InfoResourceContent content) {
        sites.requireCovered(content.sitesOrAll());
        return edit(id, shelved -> shelved.write(content));
    }

    InfoResourceView retire(UUID id) {
        return edit(id, shelved -> shelved.retire(clock.instant()));
    }

    InfoResourceView putBack(UUID id) {
        return edit(id, Shelved::putBack);
    }

    InfoResourceView get(UUID id) {
        return InfoResourceView.of(shelf.require(id));
    }

    Page<InfoResourceView> newestFirst(PageRequest page) {
        var rows = shelf.newestFirst(page);
        return Page.of(
                rows, page.limit(), InfoResourceView::of, shelved -> new Cursor(shelved.addedAt, shelved.id).write());
    }

    /** What a site hands out, by topic. */
    public List<InfoResourceView> at(SiteRef site) {
        return shelf.handedOut().stream()
                .filter(shelved -> shelved.isAt(site.code()))
                .map(InfoResourceView::of)
                .toList();
    }

    private InfoResourceView edit(UUID id, Consumer<Shelved> edit) {
        var shelved = shelf.requireForChange(id);
        sites.requireCovered(shelved.sites);
        ifMatch.requireCurrent(shelved.version);
        edit.accept(shelved);
        shelf.flush();
        return InfoResourceView.of(shelved);
    }
}
