package org.doorway.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Fault;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportKind;
import org.doorway.site.LocalDays;

/**
 * Which reports are published: what is finer than a month, a stop or an hour would tell more about people than about the
 * centre.
 */
@ApplicationScoped
class PublicReportCheck implements StoredDataCheck<PublicReport> {
    private static final Set<Breakdown> OF_LINES =
            Set.of(Breakdown.SITE, Breakdown.MODALITY, Breakdown.ITEM, Breakdown.FAMILY);

    /** Which kinds are published, and what their figures may be divided by. */
    static final Map<ReportKind, Set<Breakdown>> OFFERED = Map.of(
            ReportKind.SERVICES, OF_LINES,
            ReportKind.PEOPLE, Set.of(Breakdown.SITE, Breakdown.MODALITY),
            ReportKind.SUPPLIES, OF_LINES,
            ReportKind.UNMET, OF_LINES);

    /** Which periods: of whole months. */
    static final Set<PeriodUnit> PERIODS = EnumSet.complementOf(EnumSet.of(PeriodUnit.DAY, PeriodUnit.WEEK));

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Clock clock;

    PublicReportCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<PublicReport> of() {
        return PublicReport.class;
    }

    @Override
    public void check(PublicReport report, List<Fault> faults) {
        if (report.kind() != null && !OFFERED.containsKey(report.kind())) {
            faults.add(notOneOf("/kind", OFFERED.keySet()));
        }
        var divisions = report.kind() == null ? OF_LINES : OFFERED.getOrDefault(report.kind(), OF_LINES);
        if (report.by() != null && !divisions.contains(report.by())) {
            faults.add(notOneOf("/by", divisions));
        }
        if (report.period() != null && !PERIODS.contains(report.period())) {
            faults.add(notOneOf("/period", PERIODS));
            return;
        }
        if (report.period() == null || report.from() == null) {
            return;
        }
        var months = report.from().isBefore(EARLIEST) ? null : report.wholeMonths();
        // Somewhere the day may last for twelve hours more, and the night until a site's day ends.
        var today = new LocalDays(ZoneOffset.ofHours(-12), LocalDays.LATEST_END).dayOf(clock.instant());
        if (report.from().isBefore(EARLIEST)) {
            faults.add(Fault.at("/from", "too_early", "earliest", EARLIEST));
        } else if (months == null) {
            faults.add(Fault.at("/from", "whole_months"));
        } else if (!months.until().isBefore(today)) {
            faults.add(Fault.at("/from", "not_over_yet"));
        }
    }

    private static Fault notOneOf(String where, Set<? extends Enum<?>> offered) {
        var words = offered.stream().sorted().map(Spelling::of).collect(Collectors.joining(", "));
        return Fault.at(where, "not_one_of", "values", words);
    }

    @Produces
    StoredDataCheck<PublishReport> ofNew() {
        return StoredDataCheck.ofPart(PublishReport.class, "/report", PublishReport::report, this);
    }
}
