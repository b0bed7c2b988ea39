package org.doorway.platform.etag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentTagsTest {
    @Test
    void a_tag_is_recognised_however_it_was_packed_or_weakened_on_its_way() {
        assertThat(SentTags.read(List.of("W/\"a\", \"b-gzip\",\"c-d\"", "W/\"e-br\"")))
                .containsExactly(
                        Map.entry("\"a\"", "\"a\""),
                        Map.entry("\"b\"", "\"b-gzip\""),
                        Map.entry("\"c-d\"", "\"c-d\""),
                        Map.entry("\"e\"", "\"e-br\""));
    }

    @Test
    void anything_is_anything_and_nonsense_is_nothing() {
        assertThat(SentTags.read(List.of(" * "))).containsOnlyKeys("*");
        assertThat(SentTags.read(List.of("nonsense", "", "\"", ","))).isEmpty();
    }

    @Test
    void a_weak_tag_names_what_is_packed_already() {
        assertThat(SentTags.packed("W/\"a\"", "gzip")).isEqualTo("W/\"a\"");
        assertThat(SentTags.packed("\"a\"", "gzip")).isEqualTo("\"a-gzip\"");
    }
}
