package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.json.Understood;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.privacy.Fingerprints;
import org.doorway.site.SiteDirectory;
import org.doorway.stop.StopDirectory;
import org.doorway.visit.line.LineCheck;
import org.doorway.visit.line.Modality;
import org.jspecify.annotations.Nullable;

/** Which visits can be recorded: at a site and a stop that are known, at a time that can be true, with items of the menu. */
@ApplicationScoped
public class ArrivalCheck implements StoredDataCheck<CheckIn> {
    private final SiteDirectory sites;
    private final StopDirectory stops;
    private final LineCheck lineCheck;
    private final Fingerprints fingerprints;
    private final Understood understood;
    private final Clock clock;

    ArrivalCheck(
            SiteDirectory sites,
            StopDirectory stops,
            LineCheck lineCheck,
            Fingerprints fingerprints,
            Understood understood,
            Clock clock) {
        this.sites = sites;
        this.stops = stops;
        this.lineCheck = lineCheck;
        this.fingerprints = fingerprints;
        this.understood = understood;
        this.clock = clock;
    }

    @Override
    public Class<CheckIn> of() {
        return CheckIn.class;
    }

    @Override
    public void check(CheckIn request, List<Fault> faults) {
        understood.keep(request, read(request, faults));
    }

    /**
     * The visit that a request describes.
     *
     * @param asSent what the same request will be recognised by
     * @throws Problem {@code invalid-input} with every fault
     */
    public Arrival arrival(CheckIn request, CheckIn asSent) {
        return understood
                .of(request, Arrival.class)
                .orElseGet(() -> read(request))
                .createdAs(fingerprints.of("recordVisit", asSent));
    }

    private Arrival read(CheckIn request) {
        var faults = new ArrayList<Fault>();
        var arrival = read(request, faults);
        if (arrival == null) {
            throw Problem.invalid(faults);
        }
        return arrival;
    }

    private @Nullable Arrival read(CheckIn request, List<Fault> faults) {
        var now = clock.instant();
        var site = sites.meant(request.site(), "/site", faults);
        var arrivedAt = request.arrivedAt() == null ? now : request.arrivedAt();
        PlausibleTime.fault("/arrivedAt", arrivedAt, now).ifPresent(faults::add);
        site.ifPresent(known -> stops.check(request.stop(), known, "/stop", faults));
        var id = Ids.orHappening(request.id());
        if (request.participantCode() != null && request.participant() != null) {
            faults.add(Fault.at("", "one_of_two"));
        }
        var lines = lineCheck.lines(id, request.linesOrNone(), 1, faults);
        return !faults.isEmpty()
                ? null
                : new Arrival(
                        id,
                        site.orElseThrow(),
                        request.stop(),
                        arrivedAt,
                        now,
                        Optional.ofNullable(request.modality()).orElse(Modality.DROP_IN),
                        Optional.ofNullable(request.peopleServed()).orElse(1),
                        lines,
                        Arrival.UNKNOWN);
    }
}
