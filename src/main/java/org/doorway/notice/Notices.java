package org.doorway.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

/** Posting, changing and ending notices. */
@ApplicationScoped
@Transactional
public class Notices {
    private final NoticeRepository notices;
    private final SiteDirectory sites;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;

    Notices(NoticeRepository notices, SiteDirectory sites, Retries retries, IfMatch ifMatch, Clock clock) {
        this.notices = notices;
        this.sites = sites;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** Posts a notice; the same request again changes nothing. */
    public Created<NoticeView> post(PostNotice request) {
        sites.requireCovered(request.content().sitesOrAll());
        var id = Ids.orHappening(request.id());
        return retries.begin("postNotice", id, request)
                .once(notices.findByIdOptional(id), known -> known.createdAs, NoticeView::of, createdAs -> {
                    var notice = Notice.post(id, request.content(), clock.instant(), createdAs);
                    notices.save(notice);
                    return NoticeView.of(notice);
                });
    }

    NoticeView write(UUID id, NoticeContent content) {
        sites.requireCovered(content.sitesOrAll());
        return edit(id, notice -> notice.write(content));
    }

    NoticeView end(UUID id) {
        return edit(id, notice -> notice.end(clock.instant()));
    }

    NoticeView putUpAgain(UUID id) {
        return edit(id, notice -> notice.putUpAgain(clock.instant()));
    }

    NoticeView get(UUID id) {
        return NoticeView.of(notices.require(id));
    }

    Page<NoticeView> newestFirst(NoticeFilter filter, PageRequest page) {
        if (filter.site != null) {
            sites.require(filter.site, "?site");
        }
        var rows = notices.newestFirst(filter, clock.instant(), page);
        return Page.of(rows, page.limit(), NoticeView::of, notice -> new Cursor(notice.validFrom, notice.id).write());
    }

    private NoticeView edit(UUID id, Consumer<Notice> edit) {
        var notice = notices.requireForChange(id);
        sites.requireCovered(notice.sites);
        ifMatch.requireCurrent(notice.version);
        edit.accept(notice);
        notices.save(notice);
        return NoticeView.of(notice);
    }
}
