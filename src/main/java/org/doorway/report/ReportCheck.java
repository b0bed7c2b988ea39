package org.doorway.report;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.menu.Menu;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.site.SiteDirectory;
import org.doorway.stop.StopDirectory;
import org.doorway.visit.Modality;
import org.jspecify.annotations.Nullable;

/** Which reports can be made: of a period that can be true, of what is known, divided by what its figures have. */
@ApplicationScoped
class ReportCheck {
    private static final Set<Breakdown> OF_LINES =
            Set.of(Breakdown.SITE, Breakdown.STOP, Breakdown.MODALITY, Breakdown.DAY, Breakdown.ITEM, Breakdown.FAMILY);

    /** What people took has no hour, and who came in which hour is not kept. */
    static final Map<ReportKind, Set<Breakdown>> OFFERED = Map.of(
            ReportKind.SERVICES, Set.of(Breakdown.values()),
            ReportKind.PEOPLE, Set.of(Breakdown.SITE, Breakdown.STOP, Breakdown.MODALITY, Breakdown.DAY),
            ReportKind.SUPPLIES, OF_LINES,
            ReportKind.UNMET, OF_LINES,
            ReportKind.GOALS, Set.of());

    private final SiteDirectory sites;
    private final Menu menu;
    private final Clock clock;
    private final ReportSettings settings;
    private final StopDirectory stops;

    ReportCheck(SiteDirectory sites, StopDirectory stops, Menu menu, Clock clock, ReportSettings settings) {
        this.sites = sites;
        this.stops = stops;
        this.menu = menu;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The report that a request asks for.
     *
     * @throws Problem {@code invalid-input} with every fault; {@code site-not-covered} (403)
     */
    ReportRequest read(ReportKind kind, PeriodQuery when, PlaceQuery place, ItemQuery what, ShapeQuery shape) {
        var faults = new ArrayList<Fault>();
        var chosen = sites(place.site, faults);
        var today = clock.instant().atZone(zone(chosen)).toLocalDate();
        var period = when.read(today, settings.fiscalYearStart(), faults);
        var filter = new ReportFilter(
                place.site,
                stop(place.stop, chosen, faults),
                spelled(Query.constant("?modality", place.modality, Modality.class, faults)),
                item(what.item, faults),
                family(what.family, faults));
        var by = by(kind, shape.by, faults);
        checkIndicators(kind, shape.indicators(), faults);
        var trend = shape.trend == null ? 0 : Query.number("?trend", shape.trend, 2, 24, faults);
        Problem.throwIfAny(faults);
        return new ReportRequest(kind, period, chosen, filter, by, shape.indicators(), trend);
    }

    private List<Integer> sites(@Nullable String code, List<Fault> faults) {
        if (code == null) {
            return sites.covered().stream().sorted().toList();
        }
        return sites.meant(code, "?site", faults)
                .map(site -> List.of(site.id()))
                .orElse(List.of());
    }

    /** Of several zones, the one where a day ends last: there, today is today everywhere or yesterday elsewhere. */
    private ZoneId zone(List<Integer> chosen) {
        var now = clock.instant();
        return chosen.stream()
                .map(id -> sites.of(id).zone())
                .min(Comparator.comparing(zone -> zone.getRules().getOffset(now).getTotalSeconds()))
                .orElse(ZoneOffset.UTC);
    }

    /** @param chosen sites; none: which, could not be told, and then neither can whose stop it is */
    private @Nullable UUID stop(@Nullable String text, List<Integer> chosen, List<Fault> faults) {
        try {
            var stop = text == null ? null : Ids.read(text);
            if (stop != null && !chosen.isEmpty() && !stops.isAt(stop, chosen)) {
                faults.add(Fault.at("?stop", "unknown_value"));
            }
            return stop;
        } catch (IllegalArgumentException unreadable) {
            faults.add(Fault.at("?stop", "not_a_uuid"));
            return null;
        }
    }

    private static @Nullable String spelled(@Nullable Modality modality) {
        return modality == null ? null : Spelling.of(modality);
    }

    private @Nullable String item(@Nullable String code, List<Fault> faults) {
        if (code != null && menu.item(code).isEmpty()) {
            faults.add(Fault.at("?item", "unknown_value"));
        }
        return code;
    }

    private @Nullable String family(@Nullable String code, List<Fault> faults) {
        if (code != null && !menu.hasFamily(code)) {
            faults.add(Fault.at("?family", "unknown_value"));
        }
        return code;
    }

    private static @Nullable Breakdown by(ReportKind kind, @Nullable String text, List<Fault> faults) {
        var by = Query.constant("?by", text, Breakdown.class, faults);
        var offered = requireNonNullElse(OFFERED.get(kind), Set.<Breakdown>of());
        if (by != null && !offered.contains(by)) {
            var words = offered.stream().sorted().map(Spelling::of).collect(Collectors.joining(", "));
            faults.add(Fault.at("?by", "not_one_of", "values", words));
        }
        return by;
    }

    private static void checkIndicators(ReportKind kind, List<String> codes, List<Fault> faults) {
        var offered = Catalogue.indicators().stream()
                .filter(indicator -> indicator.reports().contains(kind))
                .map(Indicator::code)
                .toList();
        if (!offered.containsAll(codes)) {
            faults.add(Fault.at("?indicator", "not_one_of", "values", String.join(", ", offered)));
        }
    }
}
