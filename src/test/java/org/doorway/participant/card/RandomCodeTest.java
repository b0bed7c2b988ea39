package org.doorway.participant.card;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RandomCodeTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.randomValue(random -> RandomCode.draw(random).characters());
    }

    @Example
    void the_code_of_the_documentation_is_one() {
        assertThat(RandomCode.read("K7Q2-M4XW")).map(RandomCode::shown).contains("K7Q2-M4XW");
    }

    @Property
    void what_is_drawn_can_be_read(@ForAll("codes") String code) {
        assertThat(code).hasSize(8).matches("[" + ALPHABET + "]+");
        assertThat(RandomCode.read(code)).map(RandomCode::characters).contains(code);
    }

    @Property
    void it_is_shown_in_two_halves(@ForAll("codes") String code) {
        var shown = new RandomCode(code).shown();
        assertThat(shown).matches("....-....");
        assertThat(RandomCode.read(shown)).map(RandomCode::characters).contains(code);
    }

    @Property
    void every_single_wrong_character_is_found_out(
            @ForAll("codes") String code, @ForAll @IntRange(max = 7) int place, @ForAll @IntRange(max = 28) int wrong) {
        Assume.that(code.charAt(place) != ALPHABET.charAt(wrong));
        var mistyped = code.substring(0, place) + ALPHABET.charAt(wrong) + code.substring(place + 1);
        assertThat(RandomCode.read(mistyped)).isEmpty();
        assertThat(RandomCode.isMistyped(mistyped)).isTrue();
    }

    @Property
    void every_two_swapped_characters_are_found_out(
            @ForAll("codes") String code, @ForAll @IntRange(max = 7) int one, @ForAll @IntRange(max = 7) int other) {
        Assume.that(code.charAt(one) != code.charAt(other));
        var swapped = new StringBuilder(code);
        swapped.setCharAt(one, code.charAt(other));
        swapped.setCharAt(other, code.charAt(one));
        assertThat(RandomCode.read(swapped.toString())).isEmpty();
    }

    @Property
    void case_gaps_and_look_alikes_do_not_matter(
            @ForAll("codes") String code, @ForAll @IntRange(max = 7) int gap, @ForAll boolean small) {
        var typed = new StringBuilder(code.replace('5', 'S').replace('2', 'Z'))
                .insert(gap, " \u2013 ")
                .toString();
        assertThat(RandomCode.read(small ? typed.toLowerCase() : typed))
                .map(RandomCode::characters)
                .contains(code);
        assertThat(RandomCode.isMistyped(typed)).isFalse();
    }

    @Example
    void characters_that_look_like_others_are_not_used() {
        assertThat(ALPHABET).hasSize(29).doesNotContain("I", "L", "O", "S", "Z", "0", "1");
    }

    @Example
    void too_short_and_too_long_are_neither_codes_nor_typos() {
        for (var text : new String[] {"", "K7Q2", "K7Q2-M4XWW", "bluebird", "K7Q2-M4X\u00DF"}) {
            assertThat(RandomCode.read(text)).isEmpty();
            assertThat(RandomCode.isMistyped(text)).isFalse();
        }
    }
}
