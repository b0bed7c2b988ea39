package org.doorway.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorway.platform.json.Soundness;
import org.doorway.platform.problem.Fault;
import org.doorway.report.Breakdown;
import org.doorway.report.ReportKind;
import org.doorway.site.LocalDays;

/**
 * Which reports are published: what is finer than a month, a stop or an hour would tell more about people than about the
 * centre.
 */
@ApplicationScoped
class PublicReportCheck implements Soundness<PublicReport> {
    private static final Set<Breakdown> COARSE =
            EnumSet.of(Breakdown.SITE, Breakdown.MODALITY, Breakdown.ITEM, Breakdown.FAMILY);
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
        if (report.kind() == ReportKind.GOALS || report.kind() == ReportKind.TEMPLATE) {
            faults.add(Fault.at("/kind", "not_one_of", "values", "services, people, supplies, unmet"));
        }
        if (report.by() != null && !COARSE.contains(report.by())) {
            faults.add(Fault.at("/by", "not_one_of", "values", "site, modality, item, family"));
        } else if (report.kind() == ReportKind.PEOPLE
                && (report.by() == Breakdown.ITEM || report.by() == Breakdown.FAMILY)) {
            faults.add(Fault.at("/by", "not_one_of", "values", "site, modality"));
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

    @Produces
    Soundness<PublishReport> ofNew() {
        return Soundness.ofPart(PublishReport.class, "/report", PublishReport::report, this);
    }
}
