package org.doorway.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.site.SiteRef;
import org.doorway.site.Sites;
import org.jspecify.annotations.Nullable;

/** When the groups of a site meet, for calendars. */
@ApplicationScoped
@Transactional
class GroupCalendars {
    private final DropInGroupRepository groups;
    private final Sites sites;
    private final CallerLanguage language;
    private final Clock clock;

    GroupCalendars(DropInGroupRepository groups, Sites sites, CallerLanguage language, Clock clock) {
        this.groups = groups;
        this.sites = sites;
        this.language = language;
        this.clock = clock;
    }

    /**
     * An iCalendar object.
     *
     * @param asked the language that it is asked for in; null: the caller's
     */
    String of(SiteRef site, @Nullable String asked) {
        var calendar = new GroupCalendar(sites.get(site.code()).name(), site.zone(), clock.instant());
        groups.meetingAt(site.id()).forEach(group -> calendar.add(group, language.choose(group.names, asked)));
        return calendar.write();
    }
}
