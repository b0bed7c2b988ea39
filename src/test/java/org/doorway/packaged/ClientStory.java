package org.doorway.packaged;

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
            "  /lines/0/item");

    private ClientStory() {}
}
