package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostmasterTest {
    @TempDir
    Path data;

    @Test
    void a_process_that_only_has_the_number_of_an_earlier_postgres_is_left_alone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("postmaster.pid"), stranger.pid() + "\n" + data + "\n");

            Postmaster.of(data).stop();

            assertThat(stranger.isAlive()).isTrue();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_file_that_makes_no_sense_is_left_to_postgres() throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), "not a number");

        Postmaster.of(data).stop();

        assertThat(data.resolve("postmaster.pid")).exists();
    }

    @Test
    void where_nothing_runs_nothing_is_done() {
        Postmaster.of(data.resolve("nowhere")).stop();
    }
}
