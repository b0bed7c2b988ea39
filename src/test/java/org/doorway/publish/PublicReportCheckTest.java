package org.doorway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.doorway.platform.problem.Fault;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicReportCheckTest {
    @ParameterizedTest(name = "{0} of a {1} from {2} until {3} by {4}: {5}")
    @CsvSource({
        "SERVICES, MONTH, 2026-10-01, , SITE, ",
        "SERVICES, MONTH, 2026-10-02, , , /from whole_months",
        "SERVICES, WEEK, 2026-06-01, , , /period not_one_of",
        "SERVICES, DAY, 2026-06-01, , , /period not_one_of",
        "SUPPLIES, QUARTER, 2026-07-01, , ITEM, ",
        "SUPPLIES, QUARTER, 2026-08-01, , , /from whole_months",
        "UNMET, YEAR, 2025-01-01, , FAMILY, ",
        "UNMET, YEAR, 2025-02-01, , , /from whole_months",
        "UNMET, FISCAL_YEAR, 2025-07-01, , , ",
        "SERVICES, CUSTOM, 2026-02-01, 2026-04-30, MODALITY, ",
        "SERVICES, CUSTOM, 2026-02-01, 2026-04-29, , /from whole_months",
        "SERVICES, CUSTOM, 2026-02-01, 2026-01-31, , /from whole_months",
        "SERVICES, CUSTOM, 2026-02-01, , , /from whole_months",
        "SERVICES, MONTH, 2000-01-01, , , ",
        "SERVICES, MONTH, 1999-12-01, , , /from too_early",
        "SERVICES, MONTH, 2026-11-01, , , /from not_over_yet",
        "PEOPLE, MONTH, 2026-10-01, , MODALITY, ",
        "PEOPLE, MONTH, 2026-10-01, , ITEM, /by not_one_of",
        "PEOPLE, MONTH, 2026-10-01, , FAMILY, /by not_one_of",
        "SERVICES, MONTH, 2026-10-01, , STOP, /by not_one_of",
        "SERVICES, MONTH, 2026-10-01, , DAY, /by not_one_of",
        "SERVICES, MONTH, 2026-10-01, , HOUR, /by not_one_of",
        "GOALS, MONTH, 2026-10-01, , , /kind not_one_of",
        "TEMPLATE, MONTH, 2026-10-01, , , /kind not_one_of",
    })
    void only_whole_months_that_are_over_and_nothing_fine(
            ReportKind kind, PeriodUnit unit, LocalDate from, LocalDate until, Breakdown by, String fault) {
        var faults = faults("2026-11-24T12:00:00Z", new PublicReport(kind, unit, from, until, by, null));
        assertThat(faults.stream().map(one -> one.pointer() + " " + one.message()))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void a_month_is_over_when_its_last_night_is_over_everywhere() {
        var november = new PublicReport(
                ReportKind.SERVICES, PeriodUnit.MONTH, LocalDate.parse("2026-11-01"), null, null, null);
        assertThat(faults("2026-12-01T19:59:59Z", november))
                .extracting(Fault::message)
                .containsExactly("not_over_yet");
        assertThat(faults("2026-12-01T20:00:00Z", november)).isEmpty();
    }

    private static List<Fault> faults(String now, PublicReport report) {
        var faults = new ArrayList<Fault>();
        new PublicReportCheck(Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).check(report, faults);
        return faults;
    }
}
