package org.doorway.report.indicator;

import static org.doorway.report.document.ReportKind.SERVICES;
import static org.doorway.report.document.ReportKind.SUPPLIES;
import static org.doorway.report.document.ReportKind.UNMET;
import static org.doorway.report.indicator.Catalogue.OMM;
import static org.doorway.report.indicator.Catalogue.SHARP;
import static org.doorway.report.indicator.Catalogue.SYRINGE;
import static org.doorway.report.indicator.Catalogue.WIESSING;
import static org.doorway.report.indicator.Catalogue.of;
import static org.doorway.report.indicator.Catalogue.ratio;

import java.util.List;
import java.util.Set;
import org.doorway.report.document.ReportCell;

/** The indicators of what is given out and brought back, each with its one definition. */
final class SupplyIndicators {
    private static final String RETURNED = "syringe_returned";
    private static final String NALOXONE = "naloxone_dose";

    private SupplyIndicators() {}

    static void addTo(List<Indicator> all) {
        syringes(all);
        supplies(all);
    }

    private static void syringes(List<Indicator> all) {
        var supplies = Set.of(SUPPLIES);
        all.add(of(
                "SYR_OUT",
                SYRINGE,
                "Σ syringes given (fixed needles + barrels; loose needles never added)",
                "Harm Reduction Works",
                supplies,
                Measure.ITEMS,
                totals -> totals.given(SYRINGE)));
        all.add(of(
                "SYR_IN",
                SYRINGE,
                "Σ used syringes returned",
                null,
                supplies,
                Measure.ITEMS,
                totals -> totals.given(RETURNED)));
        all.add(of(
                "SYR_IN_ESTIMATED",
                SYRINGE,
                "the part of SYR_IN that is estimated",
                null,
                supplies,
                Measure.PART,
                totals -> totals.counted(RETURNED, ItemSums::givenEstimated)));
        all.add(ratio(
                        "RETURN_RATIO",
                        Indicator.SHARE,
                        "SYR_IN ÷ SYR_OUT",
                        WIESSING,
                        Measure.RATIO,
                        totals -> totals.given(RETURNED),
                        totals -> totals.given(SYRINGE))
                .onlyWith("SYR_IN", "SYR_OUT"));
        all.add(ratio(
                        "SYR_PER_PWID_YEAR",
                        "syringe_per_person",
                        "SYR_OUT of 12 months ÷ the local estimate of people who inject",
                        "UNAIDS, UNODC",
                        Measure.RATIO_OF_A_YEAR,
                        Totals::yearOfSyringes,
                        Totals::injecting)
                .dividedBy());
        all.add(new Indicator(
                "SYR_PER_UNIQ",
                "syringe_per_person",
                "SYR_OUT to known ÷ UNIQ_KNOWN",
                null,
                supplies,
                Measure.RATIO,
                totals -> ratio(totals.counted(SYRINGE, ItemSums::givenKnown), totals.people()),
                Totals::people));
        all.add(ratio(
                "SECONDARY",
                Indicator.SHARE,
                "syringes for others ÷ SYR_OUT",
                "CDC",
                Measure.RATIO,
                totals -> totals.counted(SYRINGE, ItemSums::forOthers),
                totals -> totals.given(SYRINGE)));
    }

    private static void supplies(List<Indicator> all) {
        var supplies = Set.of(SUPPLIES);
        all.add(of(
                "SMOKE_KITS", "kit", "Σ given", OMM, supplies, Measure.ITEMS, totals -> totals.given("smoking_kit")));
        all.add(of(
                "SNORT_KITS", "kit", "Σ given", OMM, supplies, Measure.ITEMS, totals -> totals.given("snorting_kit")));
        all.add(of(
                "SAFER_SEX",
                "item",
                "Σ given",
                OMM,
                supplies,
                Measure.ITEMS,
                totals -> totals.given("safer_sex_item")));
        all.add(of(
                "SHARPS",
                "container",
                "Σ given",
                OMM,
                supplies,
                Measure.ITEMS,
                totals -> totals.given("sharps_container")));
        all.add(of(
                "STRIPS",
                "strip",
                "Σ strips given",
                OMM,
                supplies,
                Measure.ITEMS,
                totals -> totals.given("test_strip")));
        all.add(of(
                        "NLX_KITS",
                        "kit",
                        "Σ kits",
                        SHARP + " #11",
                        supplies,
                        Measure.ITEMS,
                        totals -> totals.as(NALOXONE).given())
                .onlyWith("NLX_DOSES"));
        all.add(of(
                        "NLX_DOSES",
                        "dose",
                        "Σ kits × doses per kit",
                        SHARP + " #11",
                        supplies,
                        Measure.ITEMS,
                        totals -> totals.given(NALOXONE))
                .onlyWith("NLX_KITS"));
        all.add(new Indicator(
                "ITEM_GIVEN",
                "item",
                "Σ given by menu item, family, site",
                null,
                Set.of(SERVICES, SUPPLIES),
                Measure.ALL_ITEMS,
                totals -> ReportCell.of(totals.sum(item -> !item.kind().equals("RETURN"), ItemSums::given)),
                SupplyIndicators::behindItems));
        all.add(of(
                "UNMET",
                "item",
                "Σ (asked − given) of visits and head-counts, by item and reason",
                "MMWR (PMC7439981)",
                Set.of(UNMET),
                Measure.EVENTS,
                totals -> totals.sum(item -> true, ItemSums::unmet)));
    }

    /** Whoever takes a service is somebody: where nothing else was given, those who took one are all there are. */
    private static long behindItems(Totals totals) {
        return totals.sum(item -> item.kind().equals("SUPPLY"), ItemSums::given) > 0
                ? totals.mostPeople()
                : totals.sum(ReportMenu.Item::isService, ItemSums::takers);
    }
}
