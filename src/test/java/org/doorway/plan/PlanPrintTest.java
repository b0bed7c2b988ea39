package org.doorway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.doorway.platform.print.Paper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanPrintTest {
    private static final PlanContent USUAL = new PlanContent(
            List.of(
                    new Strategy(Situation.RIDES_HOME, "Marisol, before midnight."),
                    new Strategy(Situation.OVERDOSE, "The red bag."),
                    new Strategy(Situation.URGES, "Tea.")),
            List.of(new TrustedPerson("Robin", "Knock twice."), new TrustedPerson("Wren", null)));

    @Test
    void what_has_to_be_found_fast_stands_first() throws IOException {
        assertThat(page(USUAL).text())
                .containsSubsequence(
                        "What helps me",
                        "Overdose",
                        "The red bag.",
                        "When there is an urge",
                        "A ride home",
                        "Marisol, before midnight.",
                        "People I trust",
                        "Robin: Knock twice.",
                        "Wren")
                .doesNotContain("When I mix");
    }

    @Test
    void a_card_has_what_is_needed_at_once_in_front_and_people_behind_it() throws IOException {
        assertThat(card(USUAL).text())
                .contains("What helps me", "The red bag.", "Robin: Knock twice.", "Marisol, before midnight.");
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void an_empty_plan_is_a_sheet_to_fill_in_by_hand(Paper paper) throws IOException {
        var sheet = Printed.of(new PlanPrint(PlanContent.EMPTY, Locale.ENGLISH, paper).page());
        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.text())
                .contains("Overdose", "When I mix", "People I trust")
                .doesNotContain("…");
    }

    @Test
    void every_word_that_there_is_for_a_plan_is_printed() throws IOException {
        var sheet = Printed.of(new PlanPrint(PlanContent.EMPTY, Locale.ENGLISH, Paper.A4).page());
        var words = ResourceBundle.getBundle("messages.printed", Locale.ROOT);
        assertThat(words.keySet().stream().filter(key -> key.startsWith("plan.")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(sheet.text()).contains(words.getString(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Go slow, and with Robin in the room. ", "a\n", "W", "לאט לאט ", "\uD83C\uDF0A "})
    void the_longest_plan_is_still_one_page_with_all_of_it(String said) throws IOException {
        var words = said.repeat(Strategy.LONGEST).substring(0, Strategy.LONGEST);
        var strategies = IntStream.range(0, PlanContent.MOST_STRATEGIES)
                .mapToObj(n -> new Strategy(Situation.values()[n % Situation.values().length], words))
                .toList();
        var people = Collections.nCopies(
                PlanContent.MOST_PEOPLE, new TrustedPerson("N".repeat(100), words.substring(0, 200)));
        var sheet = page(new PlanContent(strategies, people));
        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.text()).doesNotContain("…");
    }

    @Test
    void a_card_that_has_no_room_for_everything_says_so() throws IOException {
        var much = Collections.nCopies(20, new Strategy(Situation.OVERDOSE, "Naloxone first. ".repeat(25)));
        assertThat(card(new PlanContent(much, List.of())).text())
                .contains("Naloxone first.")
                .contains("…");
    }

    @Test
    void scripts_that_the_letters_have_are_printed_and_a_sign_that_they_do_not_have_is_a_square() throws IOException {
        var plan =
                new PlanContent(List.of(new Strategy(Situation.OTHER, "Κάλεσε, позвони, 漢 \uD83E\uDDA9")), List.of());
        assertThat(page(plan).text()).contains("Κάλεσε, позвони, □ □");
    }

    @Test
    void whoever_finds_it_learns_nothing_about_whose_it_is_or_when_it_was_printed() throws IOException {
        assertThat(page(USUAL).everything()).doesNotContain("CreationDate", "ModDate", "Author", "doorway");
    }

    private static Printed page(PlanContent plan) throws IOException {
        return Printed.of(new PlanPrint(plan, Locale.ENGLISH, Paper.A4).page());
    }

    private static Printed card(PlanContent plan) throws IOException {
        return Printed.of(new PlanPrint(plan, Locale.ENGLISH, Paper.A4).card());
    }
}
