package org.doorway.participant.card;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class CodeTextTest {
    @Property(tries = 5000)
    void any_text_is_read_and_reading_what_was_read_changes_nothing(@ForAll @StringLength(max = 100) String typed) {
        var canonical = CodeText.canonical(typed);
        if (canonical != null && canonical.length() <= CodeText.LONGEST) {
            assertThat(CodeText.canonical(canonical)).isEqualTo(canonical);
        }
    }

    @Example
    void a_random_code_is_read_as_its_eight_characters() {
        assertThat(CodeText.canonical(" k7qz m4xw ")).isEqualTo("K7Q2M4XW");
    }

    @Example
    void a_name_is_the_same_name_however_it_is_typed() {
        for (var typed : new String[] {
            "Blue Bird", "  BLUE   bird ", "blue\u00A0bird", "blue\tbird", "Blue\u200D Bird", "\uFF22lue Bird"
        }) {
            assertThat(CodeText.canonical(typed)).isEqualTo("blue bird");
        }
    }

    @Example
    void accents_and_scripts_are_kept_apart_and_compositions_are_not() {
        assertThat(CodeText.canonical("Jos\u00E9")).isEqualTo(CodeText.canonical("JOSE\u0301"));
        assertThat(CodeText.canonical("Jos\u00E9")).isNotEqualTo(CodeText.canonical("Jose"));
        assertThat(CodeText.canonical("\u039F\u0394\u03A5\u03A3\u03A3\u0395\u03A5\u03A3"))
                .isEqualTo(CodeText.canonical("\u03BF\u03B4\u03C5\u03C3\u03C3\u03B5\u03C5\u03C2"));
        assertThat(CodeText.canonical("Stra\u00DFe")).isEqualTo(CodeText.canonical("STRASSE"));
    }

    @Example
    void apostrophes_quotation_marks_and_dashes_are_the_same_whichever_the_keyboard_makes() {
        for (var apostrophe : "\u2019\u2018\u02BC\u02BB\u02B9\u2032\u00B4`\uFF07\u055A".split("")) {
            assertThat(CodeText.canonical("O" + apostrophe + "Malley")).isEqualTo("o'malley");
        }
        for (var mark : "\u201C\u201D\u201E\u00AB\u00BB\u2033\uFF02".split("")) {
            assertThat(CodeText.canonical("The " + mark + "Kid" + mark)).isEqualTo("the \"kid\"");
        }
        for (var dash : "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\u05BE".split("")) {
            assertThat(CodeText.canonical("Ann" + dash + "Lee")).isEqualTo("ann-lee");
            assertThat(CodeText.canonical("k7qz" + dash + "m4xw")).isEqualTo("K7Q2M4XW");
        }
        assertThat(CodeText.canonical("O Malley")).isNotEqualTo(CodeText.canonical("O'Malley"));
        assertThat(CodeText.canonical("Rock\u30FC")).isNotEqualTo(CodeText.canonical("Rock-"));
    }

    @Example
    void an_emoji_is_one_character_of_a_name() {
        assertThat(CodeText.isVisible("\uD83E\uDD8A".repeat(100))).isTrue();
        assertThat(CodeText.isVisible("\uD83E\uDD8A".repeat(101))).isFalse();
    }

    @Example
    void an_emoji_is_a_name_with_and_without_its_variation_selector() {
        assertThat(CodeText.canonical("\u2764\uFE0F")).isEqualTo("\u2764");
        assertThat(CodeText.canonical("\uD83E\uDD8A")).isEqualTo("\uD83E\uDD8A");
    }

    @Example
    void nothing_visible_and_too_much_can_never_be_a_code() {
        for (var typed : new String[] {"", "   ", "\u200B\u200D", "\u0000", "x".repeat(101)}) {
            assertThat(CodeText.canonical(typed)).isNull();
            assertThat(CodeText.isMistyped(typed)).isFalse();
            assertThat(CodeText.isVisible(typed)).isFalse();
        }
        assertThat(CodeText.isVisible(null)).isFalse();
        assertThat(CodeText.isVisible("x".repeat(100))).isTrue();
    }

    @Example
    void a_code_with_a_wrong_character_is_a_typo_and_still_a_possible_name() {
        assertThat(CodeText.isMistyped("K7Q2-M4XX")).isTrue();
        assertThat(CodeText.isMistyped("K7Q2-M4XX" + " ".repeat(91))).isTrue();
        assertThat(CodeText.canonical("K7Q2-M4XX")).isEqualTo("k7q2-m4xx");
    }
}
