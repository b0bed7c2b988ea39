package org.doorway.funder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.funder.FundedSite.cell;
import static org.doorway.funder.FundedSite.value;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What layouts say, row by row. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatesTest {
    private FundedSite funded;
    private CentreApi manager;

    @BeforeEach
    void a_site_and_a_menu() {
        funded = new FundedSite();
        manager = funded.manager;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void each_row_is_what_was_counted_while_people_came(long seed) {
        var said = funded.aYearByChance(seed);
        var year = said.get("calendar");
        var fiscal = said.get("fiscal");
        manager.gets("/reports/templates/nc-annual?on=2025-08-01")
                .is(200)
                .shows("period.label", "2025-07/2026-06")
                .shows(value("individuals") + ".number", 6)
                .shows(
                        value("individuals_range") + ".upTo",
                        6 + fiscal.get("anonymous").intValue())
                .shows(value("contacts") + ".number", fiscal.get("visits").intValue())
                .shows(
                        value("syringes_dispensed") + ".number",
                        fiscal.get("out").intValue())
                .shows(
                        value("syringes_returned") + ".number",
                        fiscal.get("back").intValue())
                .shows(
                        value("syringes_returned_estimated") + ".number",
                        fiscal.get("estimated").intValue())
                .shows(value("naloxone_kits") + ".number", fiscal.get("kits").intValue());
        CentreApi.asManager()
                .puts("/indicators/population-estimate", Map.of("people", 160, "source", "A survey, 2024"))
                .is(200);
        var perPerson =
                BigDecimal.valueOf(year.get("out")).divide(BigDecimal.valueOf(160), 4, java.math.RoundingMode.HALF_UP);
        manager.gets("/reports/templates/unaids-nsp?on=2025-08-01")
                .is(200)
                .shows("period.label", "2025")
                .shows(
                        value("syringes_distributed") + ".number",
                        year.get("out").intValue())
                .shows(value("people_who_inject") + ".number", 160)
                .shows(cell("people_who_inject", 5) + ".text", "A survey, 2024")
                .shows("identification.share.number", 0.5f)
                .shows(value("syringes_per_person") + ".number", perPerson.floatValue())
                .shows(value("sites") + ".number", 1);
        manager.gets("/reports/templates/sharp-core?on=2025-08-01")
                .is(200)
                .shows(value("06_visits") + ".number", year.get("visits").intValue())
                .shows(value("11_naloxone") + ".number", 2 * year.get("kits").intValue());
    }

    @ParameterizedTest
    @CsvSource({
        "nc-annual, reversals, not yet recorded",
        "nc-annual, referrals, not yet recorded",
        "nc-annual, referrals_by_type, not yet recorded",
        "nc-annual, county, not recorded",
        "unaids-nsp, provider, to be written",
        "sharp-core, 04_hours, see note",
        "sharp-core, 05_models, see note",
        "sharp-core, 07_activities, to be written",
        "sharp-core, 08_barriers, to be written",
        "sharp-core, 09_feedback, to be written",
        "sharp-core, 10_decisions, to be written",
        "sharp-core, 12_overdoses, not recorded",
        "sharp-core, 13_reversals, not yet recorded",
        "sharp-core, 14_age, not recorded",
        "sharp-core, 15_gender, not recorded",
        "sharp-core, 16_race, not recorded"
    })
    void what_is_not_recorded_says_so_and_is_never_a_number(String template, String row, String words) {
        manager.gets("/reports/templates/" + template)
                .is(200)
                .shows(value(row) + ".text", words)
                .shows(value(row) + ".number", nullValue())
                .shows(cell(row, 5) + ".text", not(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "nc-annual, individuals, UNIQ_KNOWN",
        "nc-annual, individuals_range, UNIQ_RANGE",
        "nc-annual, contacts, CONTACTS",
        "nc-annual, syringes_dispensed, SYR_OUT",
        "nc-annual, syringes_returned, SYR_IN",
        "nc-annual, syringes_returned_estimated, SYR_IN_ESTIMATED",
        "nc-annual, naloxone_kits, NLX_KITS",
        "nc-annual, reversals, REVERSALS",
        "nc-annual, referrals, REF_WANTED",
        "unaids-nsp, syringes_distributed, SYR_OUT",
        "unaids-nsp, syringes_per_person, SYR_PER_PWID_YEAR",
        "sharp-core, 06_visits, VISITS",
        "sharp-core, 11_naloxone, NLX_DOSES",
        "sharp-core, 13_reversals, REVERSALS"
    })
    void each_row_says_which_indicator_answers_it(String template, String row, String indicator) {
        manager.gets("/reports/templates/" + template).is(200).shows(cell(row, 4) + ".text", indicator);
    }

    @Test
    void a_site_that_gave_out_no_syringe_is_not_counted_as_one_that_did() {
        var elsewhere = FreshSite.openIn("UTC");
        for (int i = 0; i < 6; i++) {
            var at = LocalDate.parse("2025-08-01").atTime(9, i).toInstant(ZoneOffset.UTC);
            funded.desk.checksIn(aStranger().whoCame(at).taking("use.inject.syringe_fixed", 30));
            elsewhere.desk().checksIn(aStranger().whoCame(at).taking("od.naloxone.in", 2));
        }
        CentreApi.as(MANAGER)
                .at(funded.site, elsewhere)
                .gets("/reports/templates/unaids-nsp?on=2025-08-01")
                .is(200)
                .shows(value("syringes_distributed") + ".number", 180)
                .shows(value("sites") + ".number", 1);
    }

    @Test
    void what_reports_hide_is_hidden_here() {
        var cards = funded.cards(3);
        for (int i = 0; i < 3; i++) {
            var at = LocalDate.parse("2025-08-01").atTime(9, i).toInstant(ZoneOffset.UTC);
            funded.desk.checksIn(somebodyShowing(cards.get(i))
                    .whoCame(at)
                    .taking("use.inject.syringe_fixed", 30)
                    .taking("od.naloxone.in", 2));
        }
        manager.gets("/reports/templates/nc-annual?on=2025-08-01")
                .is(200)
                .shows(value("individuals") + ".lessThan", 5)
                .shows(value("contacts") + ".withheld", true)
                .shows(value("syringes_dispensed") + ".withheld", true)
                .shows(value("naloxone_kits") + ".withheld", true);
        var nsp = manager.gets("/reports/templates/unaids-nsp?on=2025-08-01").is(200);
        nsp.shows(value("syringes_distributed") + ".withheld", true).shows(value("sites") + ".number", 1);
        var perPerson = nsp.<Map<String, ?>>get(value("syringes_per_person"));
        assertThat(perPerson).doesNotContainKey("number");
        var asReported = manager.gets("/reports/supplies?period=fiscal_year&on=2025-08-01")
                .is(200);
        asReported.shows("tables[0].rows.find { it.cells[0].text == 'SYR_OUT' }.cells[3].withheld", true);
    }
}
