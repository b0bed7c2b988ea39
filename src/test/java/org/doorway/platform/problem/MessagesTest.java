package org.doorway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {
    private static final Pattern NAME = Pattern.compile("\\{\\w+}");
    private static final Properties ENGLISH = bundle("messages.properties");
    private static final Properties SPANISH = bundle("messages_es.properties");

    @Test
    void everything_can_be_said_in_every_language() {
        assertThat(SPANISH.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(Stream.of(ENGLISH, SPANISH).flatMap(bundle -> bundle.values().stream()))
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void every_language_fills_in_the_same() {
        ENGLISH.forEach((key, text) ->
                assertThat(names(SPANISH.get(key))).as((String) key).isEqualTo(names(text)));
    }

    @Test
    void spanish_is_not_english() {
        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(SPANISH.get(key)).isNotEqualTo(ENGLISH.get(key)));
    }

    @Test
    void every_refusal_has_a_title_and_a_detail() {
        assertThat(refusals())
                .isNotEmpty()
                .allSatisfy(
                        code -> assertThat(ENGLISH.keySet()).contains(code.slug() + ".title", code.slug() + ".detail"));
    }

    @Test
    void every_refusal_is_of_one_kind_over_all_features() {
        assertThat(refusals().stream().map(ErrorCode::slug)).doesNotHaveDuplicates();
    }

    @Test
    void every_refusal_has_a_status_of_a_refusal() {
        assertThat(refusals()).allSatisfy(code -> assertThat(code.status()).isBetween(400, 599));
        assertThat(refusals().stream().filter(code -> code.status() >= 500).map(ErrorCode::name))
                .containsExactlyInAnyOrder("UNEXPECTED", "UNAVAILABLE");
    }

    @Test
    void nothing_is_explained_that_is_never_said() {
        var said = new TreeSet<String>();
        refusals().forEach(code -> said.addAll(List.of(code.slug() + ".title", code.slug() + ".detail")));
        assertThat(ENGLISH.keySet().stream().map(String.class::cast).filter(key -> !key.startsWith("fault.")))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @ParameterizedTest
    @CsvSource({"es, es", "es-MX, es", "'fr, es;q=0.5', es", "fr, en", "'', en", "'en, es', en", "nonsense;q=x, en"})
    void the_language_is_the_best_of_those_that_somebody_reads(String acceptLanguage, String language) {
        assertThat(Messages.language(acceptLanguage)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void without_a_wish_it_is_english() {
        assertThat(Messages.language(null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void what_is_filled_in_is_never_taken_for_something_to_fill_in() {
        assertThat(Messages.text(Locale.ENGLISH, "fault.not_one_of", Map.of("values", "$1 \\ {values}")))
                .isEqualTo("This should be one of: $1 \\ {values}.");
    }

    private static List<? extends ErrorCode> refusals() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.doorway").stream()
                        .filter(type -> type.isAssignableTo(ErrorCode.class) && type.isEnum())
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(ErrorCode.class::cast)
                        .toList();
    }

    private static List<String> names(Object text) {
        return NAME.matcher((String) text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties bundle(String name) {
        try (var file = MessagesTest.class.getResourceAsStream("/messages/" + name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var bundle = new Properties();
            bundle.load(reader);
            return bundle;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
