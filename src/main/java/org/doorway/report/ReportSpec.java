package org.doorway.report;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Fault;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.WantedPeriod;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Indicator;
import org.doorway.visit.line.Modality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was sent, in JSON or in query parameters ({@link PeriodQuery} and its like). {@link ReportCheck} makes of it
 * what was understood: a {@link ReportRequest}.
 */
@Schema(name = "WantedReport", description = "Which report, with the meaning that the parameters of `/reports` have.")
public record ReportSpec(
        @NotNull @Schema(description = "Which figures.") ReportKind kind,

        @Nullable @Valid WantedPeriod period,

        @Nullable @Size(max = 40) @Schema(description = "Code of a site. Absent: all that your token covers.", examples = "main")
        String site,

        @Nullable @Schema(description = "Id of a stop. Absent: whatever stop, and none.")
        UUID stop,

        @Nullable @Schema(description = "How people were reached. Absent: however.")
        Modality modality,

        @Nullable @Size(max = 200) @Schema(description = "Code of an item of the menu. Absent: all of them.", examples = "food.meal")
        String item,

        @Nullable @Size(max = 200) @Schema(description = "Code of a family of the menu. Absent: all of them.", examples = "food")
        String family,

        @Nullable @Schema(description = "What figures are divided by. Absent: by nothing.")
        Breakdown by,

        @Nullable @Size(max = 100) @Schema(description = "Codes of indicators. Absent: all that belong to the report.", examples = "[\"VISITS\"]")
        List<@Size(max = 100) String> indicators,

        @Nullable @Min(2) @Max(24) @Schema(description = "How many periods, this one the last, are shown side by side. Absent: no others.")
        Integer trend) {
    private static final Set<Breakdown> OF_LINES =
            Set.of(Breakdown.SITE, Breakdown.STOP, Breakdown.MODALITY, Breakdown.DAY, Breakdown.ITEM, Breakdown.FAMILY);

    /** What people took has no hour, and who came in which hour is not kept. */
    static final Map<ReportKind, Set<Breakdown>> OFFERED = Map.of(
            ReportKind.SERVICES, Set.of(Breakdown.values()),
            ReportKind.PEOPLE, Set.of(Breakdown.SITE, Breakdown.STOP, Breakdown.MODALITY, Breakdown.DAY),
            ReportKind.SUPPLIES, OF_LINES,
            ReportKind.UNMET, OF_LINES,
            ReportKind.GOALS, Set.of());

    /** People are counted whatever they took; goals are at no site, and neither divided nor followed. */
    static Set<String> refused(ReportKind kind) {
        return switch (kind) {
            case PEOPLE -> Set.of("item", "family");
            case GOALS -> Set.of("item", "family", "site", "stop", "modality", "by", "trend");
            default -> Set.of();
        };
    }

    WantedPeriod periodOrThis() {
        return requireNonNullElse(period, WantedPeriod.OF_TODAY);
    }

    List<String> indicatorsOrAll() {
        return requireNonNullElse(indicators, List.<String>of());
    }

    /** The same with everything filled in that it leaves open. */
    public ReportSpec meaning() {
        return new ReportSpec(
                kind, periodOrThis().meaning(), site, stop, modality, item, family, by, indicators, trend);
    }

    /** The same of a period that no longer depends on the day on which somebody asks. */
    ReportSpec of(Period chosen) {
        return new ReportSpec(kind, WantedPeriod.of(chosen), site, stop, modality, item, family, by, indicators, trend);
    }

    /** Adds what it cannot be divided by, and indicators that do not belong to it. */
    void checkShape(List<Fault> faults) {
        if (kind == null) {
            return;
        }
        if (kind == ReportKind.TEMPLATE) {
            var kinds = OFFERED.keySet().stream().sorted().map(Spelling::of).collect(Collectors.joining(", "));
            faults.add(Fault.at("/kind", "not_one_of", "values", kinds));
            return;
        }
        checkLimits(faults);
        var offered = requireNonNullElse(OFFERED.get(kind), Set.<Breakdown>of());
        if (by != null && !offered.isEmpty() && !offered.contains(by)) {
            var words = offered.stream().sorted().map(Spelling::of).collect(Collectors.joining(", "));
            faults.add(Fault.at("/by", "not_one_of", "values", words));
        }
        checkIndicators(faults);
    }

    private void checkLimits(List<Fault> faults) {
        var limits = new LinkedHashMap<String, @Nullable Object>();
        limits.put("item", item);
        limits.put("family", family);
        limits.put("site", site);
        limits.put("stop", stop);
        limits.put("modality", modality);
        limits.put("by", by);
        limits.put("trend", trend);
        limits.keySet().retainAll(refused(kind));
        limits.forEach((name, limit) -> {
            if (limit != null) {
                faults.add(Fault.at("/" + name, "unknown_property"));
            }
        });
    }

    private void checkIndicators(List<Fault> faults) {
        var offered = Catalogue.indicators().stream()
                .filter(indicator -> indicator.reports().contains(kind))
                .map(Indicator::code)
                .toList();
        var codes = indicatorsOrAll();
        for (int i = 0; i < codes.size(); i++) {
            if (!offered.contains(codes.get(i))) {
                faults.add(Fault.at("/indicators/" + i, "not_one_of", "values", String.join(", ", offered)));
            }
        }
    }
}
