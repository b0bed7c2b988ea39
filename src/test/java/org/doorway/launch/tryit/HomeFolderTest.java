package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.doorway.launch.start.StartRefused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HomeFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_new_folder_is_for_its_owner_only() throws IOException {
        var home = open(folder.resolve("new"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void one_process_uses_it_at_a_time() {
        var first = open(folder);

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Another Doorway runs with the folder " + folder);
        first.close();
        assertThat(open(folder).path()).isEqualTo(folder);
    }

    @Test
    void what_cannot_be_written_to_is_told() throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> open(file.resolve("home")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written to; choose another with DOORWAY_HOME.");
    }

    @Test
    void keys_that_the_data_were_sealed_with_are_never_made_anew() throws IOException {
        var home = open(folder);
        Files.createDirectory(folder.resolve("postgres"));
        Files.createFile(folder.resolve("postgres").resolve("complete"));

        assertThatThrownBy(() -> TryItKeys.of(home))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("keys.json is missing");
    }

    @Test
    void keys_are_made_once_and_for_the_owner_only() throws IOException {
        var home = open(folder);
        var made = TryItKeys.of(home);
        var keys = Files.readString(made.material());

        assertThat(TryItKeys.of(home).signIn().privateKey())
                .isEqualTo(made.signIn().privateKey());
        assertThat(Files.readString(made.material())).isEqualTo(keys);
        for (var secret : new String[] {"sign-in-key", "keys.json"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    private static HomeFolder open(Path path) {
        return HomeFolder.open(Map.of("DOORWAY_HOME", path.toString()));
    }
}
