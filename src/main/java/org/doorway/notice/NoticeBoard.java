package org.doorway.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.List;
import org.doorway.platform.cache.Snapshot;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.site.SiteRef;

/** What is up at each door now, from memory. */
@ApplicationScoped
public class NoticeBoard {
    private final Snapshot<List<Notice>> notOver;
    private final CallerLanguage language;
    private final Clock clock;

    NoticeBoard(NoticeRepository notices, CallerLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
        this.notOver = new Snapshot<>(() -> notices.notOver(clock.instant()));
    }

    /** What a site's staff should see now, newest first, in the caller's language. */
    public List<NoticeAtDoor> at(SiteRef site) {
        var now = clock.instant();
        return notOver.get().stream()
                .filter(notice -> notice.isShown(site.code(), now))
                .map(notice -> new NoticeAtDoor(notice.id, notice.severity, language.choose(notice.texts)))
                .toList();
    }

    /** What a site's staff should see now or later, in every language, for whoever takes it along. */
    public List<NoticeView> takenAlongFrom(SiteRef site) {
        var now = clock.instant();
        return notOver.get().stream()
                .filter(notice -> notice.isFor(site.code()) && !notice.isOver(now))
                .map(NoticeView::of)
                .toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeRepository.NoticesChanged event) {
        notOver.expire();
    }
}
