package org.doorway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doorway.disclosure.DimensionFilter;
import org.doorway.disclosure.Figure;
import org.doorway.disclosure.Region;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is kept of a publication is read as long as there are publications: its names in JSON stay. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchivedFiguresTest {
    private static final String STORED = """
            {"figures":[{"figure":{"box":{"from":"2026-10-01","limits":{"site":{"isExcept":false,"values":["main"]}},\
            "until":"2026-10-31"},"id":"by_site/main/VISITS","isImplied":false,\
            "measure":{"isDistinct":false,"name":"VISITS"},"people":40,"value":52},"isShown":true}]}""";

    private final PublishedBytes bytes = new PublishedBytes(new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    @Test
    void what_was_published_before_is_read_and_written_with_the_same_names() {
        var october = new Region(
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-31"),
                Map.of("site", DimensionFilter.to("main")));
        var visits = new Figure("by_site/main/VISITS", new Figure.Measure("VISITS", false), october, 52, 40, false);
        var figures = new ArchivedFigures(List.of(new ArchivedFigures.KeptFigure(visits, true)));
        assertThat(bytes.of(figures)).asString(StandardCharsets.UTF_8).isEqualTo(STORED);
        assertThat(bytes.read(STORED.getBytes(StandardCharsets.UTF_8), ArchivedFigures.class))
                .isEqualTo(figures);
    }
}
