package org.doorway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doorway.House;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {
    private static final Set<String> EXPLAINED =
            ResourceBundle.getBundle("messages.messages", Locale.ROOT).keySet();

    @Test
    void every_refusal_has_a_title_and_a_detail() {
        assertThat(refusals())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(EXPLAINED).contains(code.slug() + ".title", code.slug() + ".detail"));
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void who_only_wants_to_read_is_not_told_about_records(String language) {
        var ofBodies = EnumSet.of(CommonError.MALFORMED_JSON, CommonError.TOO_LARGE, CommonError.ID_TAKEN);
        assertThat(EnumSet.complementOf(ofBodies)).allSatisfy(code -> {
            var view = Problems.view(Problem.of(code), Locale.forLanguageTag(language), "/reports/services");
            assertThat(view.title() + " " + view.detail()).doesNotContain("recorded", "registr");
        });
    }

    @Test
    void nothing_is_explained_that_is_never_said() {
        var said = new TreeSet<String>();
        refusals().forEach(code -> said.addAll(List.of(code.slug() + ".title", code.slug() + ".detail")));
        assertThat(EXPLAINED.stream().filter(key -> !key.startsWith("fault.")))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    private static List<? extends ErrorCode> refusals() {
        return House.CLASSES.stream()
                .filter(type -> type.isAssignableTo(ErrorCode.class) && type.isEnum())
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(ErrorCode.class::cast)
                .toList();
    }
}
