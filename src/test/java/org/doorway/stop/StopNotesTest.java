package org.doorway.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two teams who write about one stop never lose each other's words. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StopNotesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    @Inject
    Rows rows;

    private MovableClock clock;
    private FreshSite site;
    private CentreApi team;
    private CentreApi otherTeam;
    private String stop;

    @BeforeEach
    void two_teams_and_a_stop() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        team = site.team();
        otherTeam = site.team();
        stop = "/stops/" + site.stopsAt("Under the bridge");
    }

    @Test
    void the_next_team_reads_what_the_last_one_wrote() {
        var id = writes(team, "Ring at the side gate.");
        otherTeam
                .gets(stop)
                .is(200)
                .shows("notes.id", contains(id))
                .shows("notes.text", contains("Ring at the side gate."))
                .shows("notes.writtenAt", contains(NOON.toString()))
                .shows("notesDiffer", false)
                .carries("ETag", startsWith("\"1-"));
        otherTeam.gets("/stops").is(200).shows("items.notes.text", contains(List.of("Ring at the side gate.")));
    }

    @Test
    void whoever_has_read_a_note_writes_one_instead() {
        var old = writes(team, "Ring at the side gate.");
        writes(otherTeam, "The gate is open now.", old);
        team.gets(stop).shows("notes.text", contains("The gate is open now.")).shows("notesDiffer", false);
        assertThat(rows.of("stop_note WHERE id = ?::uuid AND text IS NULL", old))
                .isEqualTo(1);
    }

    @Test
    void two_who_wrote_without_having_read_each_other_are_both_kept_and_it_is_said() {
        var read = writes(team, "Ring at the side gate.");
        var first = writes(team, "Nobody there before nine.", read);
        clock.passes(Duration.ofMinutes(5));
        var second = UUID.randomUUID().toString();
        otherTeam
                .puts(stop + "/note", note(second, "They are building there.", read))
                .is(200)
                .shows("notes.text", contains("Nobody there before nine.", "They are building there."))
                .shows("notesDiffer", true);
        writes(team, "Building site, nobody before nine.", first, second);
        team.gets(stop)
                .shows("notes.text", contains("Building site, nobody before nine."))
                .shows("notesDiffer", false);
    }

    @Test
    void who_says_which_version_they_know_is_told_first() {
        var before = team.gets(stop).tag();
        writes(otherTeam, "Nobody there before nine.");
        team.ifStill(before)
                .puts(stop + "/note", Map.of("text", "They are building there."))
                .isRefused(412, "changed-meanwhile");
        team.gets(stop).shows("notes.text", contains("Nobody there before nine."));
    }

    @Test
    void a_note_that_arrives_after_the_one_written_instead_of_it_does_not_come_up_again() {
        var first = UUID.randomUUID().toString();
        writes(team, "The gate is open now.", first);
        team.puts(stop + "/note", note(first, "Ring at the side gate."))
                .is(200)
                .shows("notes.text", contains("The gate is open now."))
                .shows("notesDiffer", false);
    }

    @Test
    void the_same_request_again_brings_nothing_back() throws Exception {
        var request = note(UUID.randomUUID().toString(), "Ring at the side gate.");
        var answers = AtOnce.times(6, n -> team.puts(stop + "/note", request));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        team.gets(stop).shows("notes.text", contains("Ring at the side gate.")).shows("version", 1);

        writes(otherTeam, "The gate is open now.", (String) request.get("id"));
        team.ifStill("\"0\"")
                .puts(stop + "/note", request)
                .is(200)
                .shows("notes.text", contains("The gate is open now."))
                .shows("version", 2);
    }

    @Test
    void an_id_that_stands_for_another_note_is_taken() {
        var id = writes(team, "Ring at the side gate.");
        team.puts(stop + "/note", note(id, "Ring twice.")).isRefused(409, "id-taken");
        var elsewhere = "/stops/" + site.stopsAt("Elm Street");
        team.puts(elsewhere + "/note", note(id, "Ring at the side gate.")).isRefused(409, "id-taken");
    }

    @Test
    void notes_of_another_stop_stay_whatever_is_written_here() {
        var elsewhere = "/stops/" + site.stopsAt("Elm Street");
        var theirs = UUID.randomUUID().toString();
        team.puts(elsewhere + "/note", note(theirs, "Mind the dog.")).is(200);
        writes(team, "Ring at the side gate.", theirs);
        team.gets(elsewhere).shows("notes.text", contains("Mind the dog."));
    }

    @Test
    void there_may_be_nothing_to_know_any_more() {
        var old = writes(team, "Ring at the side gate.");
        var nothing = new HashMap<String, Object>(note(UUID.randomUUID().toString(), " ", old));
        team.puts(stop + "/note", nothing).is(200).shows("notes", empty()).shows("notesDiffer", false);
    }

    @Test
    void what_was_written_without_signal_keeps_its_time() {
        writes(team, "Nobody there before nine.");
        var written = NOON.minus(Duration.ofHours(3)).toString();
        team.puts(stop + "/note", Map.of("text", "Ring twice.", "writtenAt", written))
                .is(200)
                .shows("notes.text", contains("Ring twice.", "Nobody there before nine."))
                .shows("notes[0].writtenAt", written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text      | 7                             | /text
            text      | "nul\\u0000"                  | /text
            instead   | "all"                         | /instead
            instead   | ["all", null]                 | /instead/0, /instead/1
            writtenAt | "2027-11-22T09:41:00-08:00"   | /writtenAt
            writtenAt | "1999-11-22T09:41:00-08:00"   | /writtenAt
            about     | "Bluebird"                    | /about
            """)
    void a_value_that_does_not_fit_is_named(String property, String value, String pointers) {
        team.puts(stop + "/note", "{\"%s\": %s}".formatted(property, value)).isFaultyAt(pointers.split(", "));
    }

    @Test
    void a_note_has_an_end() {
        team.puts(stop + "/note", Map.of("text", "x".repeat(1001))).isFaultyAt("/text");
    }

    private String writes(CentreApi who, String text, String... instead) {
        var id = UUID.randomUUID().toString();
        who.puts(stop + "/note", note(id, text, instead)).is(200);
        return id;
    }

    private static Map<String, Object> note(String id, String text, String... instead) {
        return Map.of("id", id, "text", text, "instead", List.of(instead));
    }
}
