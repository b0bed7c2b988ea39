package org.doorway.counseling;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a counselor notes is for them, and for those whom they name. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionNoteResourceTest {
    private QuietRoom room;
    private CentreApi counselor;
    private CentreApi colleague;
    private String session;
    private String note;

    @BeforeEach
    void a_session_was_held() {
        room = QuietRoom.open();
        counselor = room.counselor();
        colleague = room.colleague();
        session = room.sessionWith(room.somebody());
        note = session + "/note";
    }

    @Test
    void it_comes_empty_and_is_its_authors_to_write_and_to_empty() {
        counselor
                .gets(note)
                .is(200)
                .shows("words", nullValue())
                .shows("readers", empty())
                .shows("version", 0);
        counselor.puts(note, Map.of("words", "Tired today.")).is(200).shows("version", 1);
        counselor.puts(note, Map.of("words", "Tired today.")).is(200).shows("version", 1);
        counselor.gets(note).shows("words", "Tired today.");
        counselor.puts(note, Map.of("words", " \n")).is(200).shows("words", nullValue());
    }

    @Test
    void it_may_come_with_its_session() {
        var words = Map.of("words", "Wants to call first.", "readers", List.of(colleague.subject()));
        var written = "/counseling-sessions/"
                + room.records(Map.of(), Map.of("note", words)).is(201).<String>get("id");
        counselor.gets(written + "/note").shows("words", "Wants to call first.");
        colleague.gets(written + "/note").shows("words", "Wants to call first.");
    }

    @Test
    void for_a_colleague_there_is_none_to_read_or_to_write() {
        counselor.puts(note, Map.of("words", "Tired today.")).is(200);
        colleague.gets(session).is(200);
        colleague.gets(note).isRefused(404, "not-found");
        colleague.puts(note, Map.of("words", "Mine now.")).isRefused(404, "not-found");
        colleague.puts(note, Map.of("readers", List.of(colleague.subject()))).isRefused(404, "not-found");
        counselor.gets(note).shows("words", "Tired today.").shows("version", 1);
    }

    @Test
    void whoever_is_named_reads_it_and_does_not_write_it_and_may_be_named_no_longer() {
        var again = List.of(colleague.subject(), "robin", "robin");
        counselor
                .puts(note, Map.of("words", "Tired today.", "readers", again))
                .is(200)
                .shows("readers", contains(colleague.subject(), "robin"));
        colleague.gets(note).is(200).shows("words", "Tired today.");
        colleague.puts(note, Map.of("words", "Mine now.")).isRefused(404, "not-found");
        room.colleague().gets(note).isRefused(404, "not-found");
        counselor.puts(note, Map.of("words", "Tired today.")).is(200);
        colleague.gets(note).isRefused(404, "not-found");
    }

    @Test
    void a_blank_that_was_copied_with_a_name_shuts_nobody_out_and_what_can_be_nobodys_subject_is_a_fault() {
        counselor
                .puts(note, Map.of("words", "Tired today.", "readers", List.of(colleague.subject() + " ")))
                .is(200)
                .shows("readers", contains(colleague.subject()));
        colleague.gets(note).is(200).shows("words", "Tired today.");
        counselor
                .puts(note, Map.of("words", "Tired today.", "readers", List.of("\u0456mani", "ima\tni")))
                .isFaultyAt("/readers/0", "/readers/1");
        var words = Map.of("words", "Hm.", "readers", List.of("robin", "ima\tni"));
        room.records(Map.of(), Map.of("note", words)).isFaultyAt("/note/readers/1");
    }

    @Test
    void it_stays_readable_whoever_is_named_at_the_session_later() {
        counselor.puts(note, Map.of("words", "Tired today.")).is(200);
        for (var people : List.of(List.of(), List.of(room.somebody()), List.of(room.somebody(), room.somebody()))) {
            counselor.puts(session, Map.of("participants", people)).is(200);
            counselor.gets(note).is(200).shows("words", "Tired today.");
        }
    }

    @Test
    void words_of_any_script_are_kept_as_they_are() {
        var words = "  Ya no quiero. \uD83E\uDD8A 仕方がない \u0645\u0634\u064A \u0928\u092E\u0938\u094D\u0924\u0947"
                + " e\u0301\n\tזה בסדר  ";
        counselor.puts(note, Map.of("words", words)).is(200).shows("words", words);
        counselor.gets(note).shows("words", words);
    }

    @Test
    void ten_thousand_characters_are_a_note_and_more_are_none() {
        counselor.puts(note, Map.of("words", "w".repeat(10_000))).is(200);
        counselor.puts(note, Map.of("words", "w".repeat(10_001))).isFaultyAt("/words");
        counselor.puts(note, Map.of("words", "w".repeat(100_000))).isFaultyAt("/words");
        room.records(Map.of(), Map.of("note", Map.of("words", "w".repeat(100_000))))
                .isFaultyAt("/note/words");
        counselor.puts(note, Map.of("readers", List.of(" "), "secret", 1)).isFaultyAt("/readers/0", "/secret");
    }

    @Test
    void its_version_is_its_own() {
        var seen = counselor.gets(note).tag();
        counselor.puts(session, Map.of("minutes", 20)).is(200);
        counselor.ifStill(seen).puts(note, Map.of("words", "Tired today.")).is(200);
        counselor
                .ifStill(seen)
                .puts(note, Map.of("words", "Rested."))
                .isRefused(412, "changed-meanwhile")
                .carries("ETag", counselor.gets(note).version());
    }
}
