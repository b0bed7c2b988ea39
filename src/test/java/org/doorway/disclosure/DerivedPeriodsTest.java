package org.doorway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DerivedPeriodsTest {
    private static final Map<String, DimensionFilter> MAIN = Map.of("site", DimensionFilter.to("main"));
    private static final Region QUARTER_OF_MAIN = region("2026-01-01", "2026-03-31", MAIN);

    @Test
    void the_month_that_is_left_of_a_quarter_lies_between_what_was_published() {
        var two = region("2026-01-01", "2026-02-28", MAIN);
        assertThat(DerivedPeriods.between(List.of(QUARTER_OF_MAIN, two)))
                .containsExactly(region("2026-03-01", "2026-03-31", MAIN));
    }

    @Test
    void a_site_has_gaps_where_periods_of_all_sites_begin_and_end() {
        var january = region("2026-01-01", "2026-01-31", Map.of());
        assertThat(DerivedPeriods.between(List.of(QUARTER_OF_MAIN, january)))
                .contains(region("2026-01-01", "2026-01-31", MAIN), region("2026-02-01", "2026-03-31", MAIN));
    }

    private static Region region(String from, String until, Map<String, DimensionFilter> limits) {
        return new Region(LocalDate.parse(from), LocalDate.parse(until), limits);
    }
}
