package org.doorway.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {
    private static final Pattern NAME = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"messages/messages", "messages/printed", "launch/sign-in"})
    void everything_can_be_said_in_every_language(String name) {
        var english = bundle(name);
        for (var language : others()) {
            var other = bundle(name + "_" + language);
            assertThat(other.keySet()).isNotEmpty().isEqualTo(english.keySet());
            assertThat(other).allSatisfy((key, text) -> {
                assertThat((String) text).as((String) key).isNotBlank().isNotEqualTo(english.get(key));
                assertThat(names(text)).as((String) key).isEqualTo(names(english.get(key)));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"es, es", "es-MX, es", "'fr, es;q=0.5', es", "fr, en", "'', en", "'en, es', en", "nonsense;q=x, en"})
    void the_language_is_the_best_of_those_that_somebody_reads(String acceptLanguage, String language) {
        assertThat(Texts.best(acceptLanguage)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void without_a_wish_it_is_english() {
        assertThat(Texts.best(null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void what_is_filled_in_is_never_taken_for_something_to_fill_in() {
        assertThat(new Texts("messages.messages")
                        .text(Locale.ENGLISH, "fault.not_one_of", Map.of("values", "$1 \\ {values}")))
                .isEqualTo("This should be one of: $1 \\ {values}.");
    }

    private static List<Locale> others() {
        return Texts.LANGUAGES.subList(1, Texts.LANGUAGES.size());
    }

    private static List<String> names(Object text) {
        return NAME.matcher((String) text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties bundle(String name) {
        try (var file = TextsTest.class.getResourceAsStream("/" + name + ".properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var bundle = new Properties();
            bundle.load(reader);
            return bundle;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
