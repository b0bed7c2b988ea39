package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What every example of a client prints, whatever it is written in. */
final class ClientStory {
    static final List<String> LINES = List.of(
            "recorded 201 open, lines: 2, arrived before it was written down",
            "repeated 200",
            "on the board: 1",
            "left: closed",
            "refused 422",
            "  /lines/0/given",
            "  /lines/0/item",
            "downloaded report,from,until");

    private ClientStory() {}

    /** Prints what the program says, and holds it against the story. */
    static void run(Path folder, RunningCentre centre, String... program) throws Exception {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of("http://localhost:" + centre.service().port(), centre.token(), centre.token("manager")));
        var printed = Program.run(folder, command.toArray(String[]::new));
        System.out.println(printed);
        assertThat(printed.lines()).containsExactlyElementsOf(LINES);
    }
}
