package org.doorway.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonCipherTest {
    private static final String PLACE = "participant.chosen_name";

    private final UUID person = UUID.randomUUID();
    private final Keys keys = new Keys(KeyMaterial.generate());
    private final byte[] wrapped = PersonCipher.newWrappedKey(person, keys.wrapping());
    private final PersonCipher cipher = PersonCipher.unwrap(person, wrapped, keys.wrapping());

    @Test
    void what_was_sealed_opens_as_it_was_said() {
        var words = "Bluebird \uD83E\uDD8A \u05E9\u05DC\u05D5\u05DD\n";
        assertThat(cipher.open(PLACE, cipher.seal(PLACE, words))).isEqualTo(words);
    }

    @Test
    void sealed_words_cannot_be_read_and_never_look_the_same() {
        var sealed = cipher.seal(PLACE, "Bluebird");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Bluebird");
        assertThat(cipher.seal(PLACE, "Bluebird")).isNotEqualTo(sealed);
    }

    @Test
    void words_moved_to_another_column_do_not_open() {
        var sealed = cipher.seal(PLACE, "Bluebird");
        assertThatThrownBy(() -> cipher.open("participant.pronouns", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void words_moved_to_another_person_do_not_open() {
        var other = UUID.randomUUID();
        var otherCipher =
                PersonCipher.unwrap(other, PersonCipher.newWrappedKey(other, keys.wrapping()), keys.wrapping());
        assertThatThrownBy(() -> otherCipher.open(PLACE, cipher.seal(PLACE, "Bluebird")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_moved_to_another_person_does_not_unwrap() {
        assertThatThrownBy(() -> PersonCipher.unwrap(UUID.randomUUID(), wrapped, keys.wrapping()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_file_does_not_unwrap_it() {
        var others = new Keys(KeyMaterial.generate());
        assertThatThrownBy(() -> PersonCipher.unwrap(person, wrapped, others.wrapping()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void words_that_were_tampered_with_do_not_open_and_are_not_quoted() {
        var sealed = cipher.seal(PLACE, "Bluebird");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open(PLACE, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Bluebird");
    }
}
