package org.doorway.outreach.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import org.doorway.library.Library;
import org.doorway.menu.Menu;
import org.doorway.notice.NoticeBoard;
import org.doorway.site.SiteRef;
import org.doorway.stop.Stops;

/** Gathers what is looked up during a shift. */
@ApplicationScoped
class References {
    private final Menu menu;
    private final Stops stops;
    private final NoticeBoard notices;
    private final Library library;

    References(Menu menu, Stops stops, NoticeBoard notices, Library library) {
        this.menu = menu;
        this.stops = stops;
        this.notices = notices;
        this.library = library;
    }

    ReferenceView of(SiteRef site) {
        return ReferenceView.of(
                menu.takenAlongFrom(site),
                stops.of(site).stream().filter(stop -> stop.retiredAt() == null).toList(),
                notices.takenAlongFrom(site),
                library.at(site));
    }
}
