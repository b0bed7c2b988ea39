package org.doorway.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyMaterialTest {
    private static final byte[] BLUEBIRD = "bluebird".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void keys_read_from_their_file_are_the_same_keys() throws IOException {
        var file = folder.resolve("keys.json");
        var written = KeyMaterial.generate();
        written.write(file);
        var before = new Keys(written);
        var after = new Keys(KeyMaterial.read(file));
        assertThat(after.hash("code", BLUEBIRD, 32)).isEqualTo(before.hash("code", BLUEBIRD, 32));
        var person = UUID.randomUUID();
        var wrapped = PersonCipher.newWrappedKey(person, before.wrapping());
        var sealed = PersonCipher.unwrap(person, wrapped, before.wrapping()).seal("place", "Bluebird");
        assertThat(PersonCipher.unwrap(person, wrapped, after.wrapping()).open("place", sealed))
                .isEqualTo("Bluebird");
    }

    @Test
    void a_hash_of_one_use_is_not_that_of_another() {
        var keys = new Keys(KeyMaterial.generate());
        assertThat(keys.hash("code", BLUEBIRD, 32)).isNotEqualTo(keys.hash("request", BLUEBIRD, 32));
        assertThatThrownBy(() -> keys.hash("code", BLUEBIRD, 33)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_from_before_there_were_envelopes_says_so() throws IOException {
        var file = folder.resolve("keys.json");
        KeyMaterial.generate().write(file);
        var json = new ObjectMapper();
        var tree = (ObjectNode) json.readTree(file.toFile());
        Files.writeString(file, tree.without("envelope").toString());
        assertThatThrownBy(() -> KeyMaterial.read(file))
                .isInstanceOf(KeyMaterial.WithoutEnvelope.class)
                .hasMessageContaining("envelope");
    }

    @Test
    void only_the_owner_can_read_the_file() throws IOException {
        var file = folder.resolve("keys.json");
        KeyMaterial.generate().write(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keys_in_use_are_never_written_over() throws IOException {
        var file = folder.resolve("keys.json");
        KeyMaterial.generate().write(file);
        var kept = Files.readString(file);
        assertThatThrownBy(() -> KeyMaterial.generate().write(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo(kept);
    }

    @Test
    void a_file_that_holds_no_keys_is_refused_without_quoting_it() throws IOException {
        for (var content : new String[] {"", "secret", "{}", "{\"lookup\": \"secret\", \"wrapping\": {}}"}) {
            var file = Files.writeString(folder.resolve("keys.json"), content);
            assertThatThrownBy(() -> KeyMaterial.read(file))
                    .isInstanceOf(IOException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void without_a_key_file_nothing_starts() {
        assertThatThrownBy(() -> new Keys((PrivacySettings) () -> folder.resolve("nowhere.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("doorway.privacy.key-file");
    }
}
