package org.doorway.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitsTest {
    @Test
    void what_is_known_in_one_language_is_known_in_the_other() throws IOException {
        assertThat(keys("units_es.properties"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(keys("units.properties"));
    }

    @Test
    void a_unit_that_nobody_has_a_word_for_is_called_what_it_is() {
        assertThat(Units.labels("Armful", Map.of())).isEqualTo(Map.of("en", "Armful"));
        assertThat(Units.labels("Armful", Map.of("es", "brazada"))).isEqualTo(Map.of("en", "Armful", "es", "brazada"));
    }

    @Test
    void what_the_centre_says_comes_first() {
        assertThat(Units.labels(" Kit ", Map.of("en", "bundle"))).isEqualTo(Map.of("en", "bundle", "es", "kit"));
    }

    private static Set<String> keys(String file) throws IOException {
        var words = new Properties();
        try (var text = Units.class.getResourceAsStream("/messages/" + file)) {
            words.load(text);
        }
        return words.stringPropertyNames();
    }
}
