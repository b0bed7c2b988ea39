package org.doorway.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.menu.Menu;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.WantedPeriod;
import org.doorway.report.document.WeekStart;
import org.doorway.report.summary.ReportSettings;
import org.doorway.site.LocalDays;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.doorway.stop.StopDirectory;
import org.doorway.visit.line.Modality;
import org.jspecify.annotations.Nullable;

/** Which reports can be made: of a period that can be true, of what is known, divided by what its figures have. */
@ApplicationScoped
public class ReportCheck {
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
     * The report that query parameters ask for.
     *
     * @throws Problem {@code invalid-input} with every fault; {@code site-not-covered} (403)
     */
    ReportRequest read(ReportKind kind, PeriodQuery when, PlaceQuery place, ItemQuery what, ShapeQuery shape) {
        var faults = new ArrayList<Fault>();
        var wanted = new ReportSpec(
                kind,
                when.read(faults),
                place.site,
                id(place.stop, faults),
                QueryValues.constant("/modality", place.modality, Modality.class, faults),
                what.item,
                what.family,
                QueryValues.constant("/by", shape.by, Breakdown.class, faults),
                shape.indicators(),
                shape.trend == null ? null : QueryValues.number("/trend", shape.trend, 2, 24, faults));
        var found = request(wanted, clock.instant(), meant(wanted, faults), faults);
        throwIfAny(faults);
        return found;
    }

    /**
     * The report of supplies that a layout is made of, for some kinds of periods only; its other reports are of the same
     * days and places.
     *
     * @param units which; the first of them is the usual one
     * @param fiscalStart when its fiscal years begin
     * @throws Problem {@code invalid-input} with every fault; {@code site-not-covered} (403)
     */
    public ReportRequest read(PeriodQuery when, @Nullable String site, List<PeriodUnit> units, Month fiscalStart) {
        var faults = new ArrayList<Fault>();
        var period = when.read(faults).usually(units.get(0), fiscalStart);
        if (period.unit() != null && !units.contains(period.unit())) {
            faults.add(notOneOf(units));
            period = WantedPeriod.OF_TODAY;
        }
        var wanted = new ReportSpec(ReportKind.SUPPLIES, period, site, null, null, null, null, null, null, null);
        var found = request(wanted, clock.instant(), meant(wanted, faults), faults);
        if (faults.isEmpty() && !units.contains(found.period().unit())) {
            faults.add(notOneOf(units));
        } else if (faults.isEmpty()
                && found.period().unit() == PeriodUnit.FISCAL_YEAR
                && found.period().from().getMonth() != fiscalStart) {
            faults.add(Fault.at("/fiscalYearStart", "not_one_of", "values", fiscalStart.getValue()));
        }
        throwIfAny(faults);
        return found;
    }

    private static Fault notOneOf(List<PeriodUnit> units) {
        var words = units.stream().map(Spelling::of).collect(Collectors.joining(", "));
        return Fault.at("/period", "not_one_of", "values", words);
    }

    private static void throwIfAny(List<Fault> faults) {
        // One fault a parameter is enough: what could not be read is missing only because it was left out.
        var byParameter = new LinkedHashMap<String, Fault>();
        faults.stream().map(ReportCheck::asParameter).forEach(fault -> byParameter.putIfAbsent(fault.pointer(), fault));
        Problem.throwIfAny(List.copyOf(byParameter.values()));
    }

    private static Fault asParameter(Fault fault) {
        var name =
                fault.pointer().substring(1).replaceFirst("^period/", "").replaceFirst("^indicators/.*", "indicator");
        return new Fault("?" + name, fault.message(), fault.values());
    }

    /**
     * The report that the caller wants; adds what is wrong with it. Of no use where anything is.
     *
     * @throws Problem {@code site-not-covered} (403)
     */
    public ReportRequest check(ReportSpec wanted, List<Fault> faults) {
        if (wanted.kind() == ReportKind.GOALS) {
            // Goals are at no site.
            sites.requireCovered(List.of());
        }
        return request(wanted, clock.instant(), meant(wanted, faults), faults);
    }

    /**
     * The report that somebody wants.
     *
     * @param asked when they asked for it: relative periods are told by that day
     * @param covered the sites that they may see
     * @throws Problem {@code invalid-input} with every fault
     */
    public ReportRequest request(ReportSpec wanted, Instant asked, Set<Integer> covered) {
        var faults = new ArrayList<Fault>();
        var found = request(wanted, asked, covered, faults);
        Problem.throwIfAny(faults);
        return found;
    }

    /** The same; adds what is wrong with it. Of no use where anything is. */
    public ReportRequest request(ReportSpec wanted, Instant asked, Set<Integer> covered, List<Fault> faults) {
        return request(wanted, asked, among(wanted, covered, faults), faults);
    }

    /** The same report of the period that is meant by somebody who asks for it at that time. */
    public ReportSpec of(ReportSpec wanted, Instant asked, Set<Integer> covered) {
        var today = days(among(wanted, covered, new ArrayList<>()), asked).dayOf(asked);
        return wanted.of(wanted.periodOrThis().meant(today, settings.fiscalYearStart(), new ArrayList<>()));
    }

    /** The month that its fiscal years begin in. */
    public Month fiscalYearStart(ReportSpec wanted) {
        var own = wanted.periodOrThis().fiscalYearStart();
        return own == null ? settings.fiscalYearStart() : Month.of(own);
    }

    /** The day that its weeks begin on. */
    public WeekStart weekStart(ReportSpec wanted) {
        return wanted.periodOrThis().weekStartOrMonday();
    }

    /** The days of a report: of several sites, those of the one where a day ends last. */
    public LocalDays days(ReportSpec wanted, Instant at, Set<Integer> covered) {
        return days(among(wanted, covered, new ArrayList<>()), at);
    }

    private ReportRequest request(ReportSpec wanted, Instant asked, List<Integer> chosen, List<Fault> faults) {
        var today = days(chosen, asked).dayOf(asked);
        var inPeriod = new ArrayList<Fault>();
        var period = wanted.periodOrThis().meant(today, settings.fiscalYearStart(), inPeriod);
        inPeriod.forEach(fault -> faults.add(fault.within("/period")));
        if (wanted.item() != null && menu.item(wanted.item()).isEmpty()) {
            faults.add(Fault.at("/item", "unknown_value"));
        }
        if (wanted.family() != null && !menu.hasFamily(wanted.family())) {
            faults.add(Fault.at("/family", "unknown_value"));
        }
        // Of no site, it could not be told whose stop it is.
        if (wanted.stop() != null && !chosen.isEmpty() && !stops.isAt(wanted.stop(), chosen)) {
            faults.add(Fault.at("/stop", "unknown_value"));
        }
        wanted.checkShape(faults);
        var modality = wanted.modality() == null ? null : Spelling.of(wanted.modality());
        return new ReportRequest(
                wanted.kind(),
                period,
                chosen,
                new ReportFilter(wanted.site(), wanted.stop(), modality, wanted.item(), wanted.family()),
                wanted.by(),
                wanted.indicatorsOrAll(),
                wanted.trend() == null ? 0 : wanted.trend());
    }

    private List<Integer> meant(ReportSpec wanted, List<Fault> faults) {
        if (wanted.site() == null) {
            return sites.covered().stream().sorted().toList();
        }
        return sites.meant(wanted.site(), "/site", faults)
                .map(site -> List.of(site.id()))
                .orElse(List.of());
    }

    private List<Integer> among(ReportSpec wanted, Set<Integer> covered, List<Fault> faults) {
        var chosen = sites.all().stream()
                .filter(site -> covered.contains(site.id()))
                .filter(site -> wanted.site() == null || site.code().equals(wanted.site()))
                .map(SiteRef::id)
                .toList();
        if (chosen.isEmpty() && wanted.site() != null) {
            faults.add(Fault.at("/site", "unknown_value"));
        }
        return chosen;
    }

    /** Of several sites, the one where a day ends last: there, today is today everywhere or yesterday elsewhere. */
    private LocalDays days(List<Integer> chosen, Instant now) {
        return chosen.stream()
                .map(id -> sites.of(id).days())
                .min(Comparator.comparing(days -> days.clock(now)))
                .orElse(LocalDays.UTC);
    }

    private static @Nullable UUID id(@Nullable String text, List<Fault> faults) {
        try {
            return text == null ? null : Ids.read(text);
        } catch (IllegalArgumentException unreadable) {
            faults.add(Fault.at("/stop", "not_a_uuid"));
            return null;
        }
    }
}
