package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.counseling.content.Occasion;
import org.doorway.counseling.content.SessionContentCheck;
import org.doorway.group.GroupDirectory;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.json.Understood;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** Which sessions can be written down: at a site that is known, at a time that can be true, of a group that there was. */
@ApplicationScoped
class RecordSessionCheck implements StoredDataCheck<RecordSession> {
    private final SessionContentCheck contents;
    private final GroupDirectory groups;
    private final SiteDirectory sites;
    private final Understood understood;
    private final Clock clock;

    RecordSessionCheck(
            SessionContentCheck contents,
            GroupDirectory groups,
            SiteDirectory sites,
            Understood understood,
            Clock clock) {
        this.contents = contents;
        this.groups = groups;
        this.sites = sites;
        this.understood = understood;
        this.clock = clock;
    }

    @Override
    public Class<RecordSession> of() {
        return RecordSession.class;
    }

    @Override
    @Transactional
    public void check(RecordSession request, List<Fault> faults) {
        understood.keep(request, read(request, faults).orElse(null));
        var inside = new ArrayList<Fault>();
        contents.check(request.contentOrNone(), inside);
        inside.forEach(fault -> faults.add(fault.within("/content")));
    }

    /**
     * When and where the session that a request describes was.
     *
     * @throws Problem {@code invalid-input} with every fault
     */
    Occasion occasion(RecordSession request) {
        return understood.of(request, Occasion.class).orElseGet(() -> read(request));
    }

    private Occasion read(RecordSession request) {
        var faults = new ArrayList<Fault>();
        return read(request, faults).orElseThrow(() -> Problem.invalid(faults));
    }

    private Optional<Occasion> read(RecordSession request, List<Fault> faults) {
        var now = clock.instant();
        var heldAt = request.heldAt() == null ? now : request.heldAt();
        PlausibleTime.fault("/heldAt", heldAt, now).ifPresent(faults::add);
        var ofGroup = ofGroup(request.group(), faults);
        var site = site(request.site(), ofGroup, faults);
        return faults.isEmpty()
                ? site.map(known -> new Occasion(Ids.orHappening(request.id()), known.id(), request.group(), heldAt))
                : Optional.empty();
    }

    private Optional<Integer> ofGroup(@Nullable UUID id, List<Fault> faults) {
        var site = id == null ? Optional.<Integer>empty() : groups.site(id);
        if (id != null && site.isEmpty()) {
            faults.add(Fault.at("/group", "unknown_value"));
        }
        return site;
    }

    /** A group meets at its own site, unless it is said that it met elsewhere. */
    private Optional<SiteRef> site(@Nullable String code, Optional<Integer> ofGroup, List<Fault> faults) {
        return code == null && ofGroup.isPresent()
                ? ofGroup.map(sites::requireCovered)
                : sites.meant(code, "/site", faults);
    }
}
