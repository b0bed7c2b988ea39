package org.doorway.visit.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.doorway.platform.problem.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({
        // given, asked for, why not, for others: given, asked for
        ", , , , 1, , ",
        "0, , , , 0, , ",
        ", 3, , , 1, 3, ",
        "3, 2, , 3, 3, 2, ",
        ", , OTHER, , 0, 1, ",
        ", 1, OTHER, , 0, 1, ",
        "0, , OTHER, , 0, 1, ",
        "2, , OTHER, 2, 2, 3, ",
        "2, 5, OTHER, , 2, 5, ",
        ", 0, OTHER, , 0, 0, /unmetReason",
        "5, 5, OTHER, , 5, 5, /unmetReason",
        "6, 5, OTHER, , 6, 5, /unmetReason",
        ", , OTHER, 1, 0, 1, /forOthers",
        ", , , 2, 1, , /forOthers",
        "1, 1, OTHER, 2, 1, 1, /unmetReason /forOthers",
    })
    void what_a_request_leaves_open_is_filled_in(
            @Nullable Integer given,
            @Nullable Integer askedFor,
            @Nullable UnmetReason reason,
            @Nullable Integer forOthers,
            int meant,
            @Nullable Integer wanted,
            @Nullable String faults) {
        var quantities = Quantities.of(given, askedFor, reason);
        assertThat(quantities).isEqualTo(new Quantities(meant, wanted));
        var found = new ArrayList<Fault>();
        quantities.check(reason, forOthers, "", found);
        assertThat(String.join(" ", found.stream().map(Fault::pointer).toList()))
                .isEqualTo(faults == null ? "" : faults);
    }
}
