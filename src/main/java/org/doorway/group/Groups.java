package org.doorway.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteDirectory;
import org.jspecify.annotations.Nullable;

/** Drop-in groups: starting, changing, retiring and reinstating them, and the days on which they do not meet. */
@ApplicationScoped
@Transactional
public class Groups {
    private final DropInGroupRepository groups;
    private final SiteDirectory sites;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;

    Groups(DropInGroupRepository groups, SiteDirectory sites, Retries retries, IfMatch ifMatch, Clock clock) {
        this.groups = groups;
        this.sites = sites;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** Starts a group; the same request again changes nothing. */
    public Created<GroupView> start(StartGroup request) {
        var site = sites.require(request.site(), "/site");
        var id = Ids.orHappening(request.id());
        // A request that names no site means another one when another token sends it.
        return retries.begin("startGroup", id, site.id(), request)
                .once(groups.findByIdOptional(id), known -> known.createdAs, this::view, createdAs -> {
                    var group = DropInGroup.start(id, site.id(), request.content(), clock.instant(), createdAs);
                    groups.persistAndFlush(group);
                    return view(group);
                });
    }

    public GroupView get(UUID id) {
        return view(covered(groups.require(id)));
    }

    Page<GroupView> newestFirst(@Nullable String siteCode, PageRequest page) {
        var where = siteCode == null
                ? sites.covered()
                : Set.of(sites.require(siteCode, "?site").id());
        return Page.of(
                groups.at(where, page),
                page.limit(),
                this::view,
                group -> new Cursor(group.startedAt, group.id).write());
    }

    GroupView describe(UUID id, GroupContent content) {
        return edit(id, group -> group.describe(content, clock.instant()));
    }

    GroupView retire(UUID id) {
        return edit(id, group -> group.retire(clock.instant()));
    }

    GroupView reinstate(UUID id) {
        return edit(id, group -> group.reinstate(clock.instant()));
    }

    GroupView cancel(UUID id, LocalDate date) {
        return edit(id, group -> {
            if (!group.meetsOn(date)) {
                throw Problem.invalid(Fault.at("/date", "not_meeting"));
            }
            group.cancel(date, clock.instant());
        });
    }

    GroupView restore(UUID id, LocalDate date) {
        return edit(id, group -> group.restore(date, clock.instant()));
    }

    private GroupView edit(UUID id, Consumer<DropInGroup> how) {
        var group = covered(groups.requireForChange(id));
        ifMatch.requireCurrent(group.version);
        how.accept(group);
        groups.flush();
        return view(group);
    }

    private DropInGroup covered(DropInGroup group) {
        sites.requireCovered(group.siteId);
        return group;
    }

    private GroupView view(DropInGroup group) {
        return GroupView.of(group, sites.of(group.siteId).code());
    }
}
