package org.doorway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.doorway.report.document.Period;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectedTest {
    private final Publication january = of("2026-01-01", "2026-01-31");
    private final Publication march = of("2026-03-01", "2026-03-31");
    private final Publication firstQuarter = of("2026-01-01", "2026-03-31");
    private final Publication marchAndApril = of("2026-03-01", "2026-04-30");
    private final Publication june = of("2026-06-01", "2026-06-30");

    @Test
    void days_in_common_connect_also_by_way_of_another_publication() {
        assertThat(to("2026-04-01", "2026-04-30", june, firstQuarter, january, marchAndApril))
                .containsExactly(firstQuarter, january, marchAndApril);
    }

    @Test
    void months_one_after_the_other_have_nothing_to_do_with_each_other() {
        assertThat(to("2026-02-01", "2026-02-28", january, march, june)).isEmpty();
    }

    @Test
    void the_same_period_is_connected() {
        assertThat(to("2026-06-01", "2026-06-30", june, january)).containsExactly(june);
    }

    private static List<Publication> to(String from, String until, Publication... all) {
        return Connected.to(Period.custom(LocalDate.parse(from), LocalDate.parse(until)), Arrays.asList(all));
    }

    private static Publication of(String from, String until) {
        var publication = new Publication();
        publication.periodFrom = LocalDate.parse(from);
        publication.periodUntil = LocalDate.parse(until);
        return publication;
    }
}
