package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.counseling.content.Occasion;
import org.doorway.counseling.content.SessionContentCheck;
import org.doorway.group.GroupDirectory;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.site.SiteDirectory;

/**
 * What can be put right about a session: to a site and a group that are known, retired ones too, as it says what was;
 * and to a time that can be true.
 */
@ApplicationScoped
class AmendmentCheck implements StoredDataCheck<AmendSession> {
    private final GroupDirectory groups;
    private final SiteDirectory sites;
    private final Clock clock;

    AmendmentCheck(GroupDirectory groups, SiteDirectory sites, Clock clock) {
        this.groups = groups;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public Class<AmendSession> of() {
        return AmendSession.class;
    }

    @Override
    @Transactional
    public void check(AmendSession request, List<Fault> faults) {
        Optional.ofNullable(request.heldAt())
                .flatMap(heldAt -> PlausibleTime.fault("/heldAt", heldAt, clock.instant()))
                .ifPresent(faults::add);
        Optional.ofNullable(request.site()).ifPresent(code -> sites.meant(code, "/site", faults));
        if (request.group() != null && request.saysNoGroup()) {
            faults.add(Fault.at("/noGroup", "group_or_none"));
        } else if (request.group() != null && groups.site(request.group()).isEmpty()) {
            faults.add(Fault.at("/group", "unknown_value"));
        }
        SessionContentCheck.eachOnce(
                "/approaches", request.approaches() == null ? List.of() : request.approaches(), faults);
    }

    /**
     * When and where a session was, with this put right.
     *
     * @throws Problem {@code invalid-input} where it names a site that is gone since it was checked
     */
    Occasion occasion(CounselingSession session, AmendSession request) {
        return new Occasion(
                session.id,
                request.site() == null
                        ? session.siteId
                        : sites.require(request.site(), "/site").id(),
                group(session, request).orElse(null),
                request.heldAt() == null ? session.heldAt : request.heldAt());
    }

    private static Optional<UUID> group(CounselingSession session, AmendSession request) {
        if (request.saysNoGroup()) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.group() == null ? session.groupId : request.group());
    }
}
