package org.doorway.counseling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A counselor finds sessions of their own by day and person, and those whose notes colleagues share with them. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnSessionsTest {
    private static final String SESSIONS = "/counseling-sessions";
    private static final String SHARED = "/shared-notes";

    private QuietRoom room;
    private CentreApi counselor;
    private CentreApi colleague;
    private String person;

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_sits_down() {
        room = QuietRoom.open();
        counselor = room.counselor();
        colleague = room.colleague();
        person = room.somebody();
    }

    @Test
    void those_of_some_days_are_those_of_the_sites_own_days() {
        var late = sits("2026-03-02T23:59:59-08:00");
        var early = sits("2026-03-03T00:00:00-08:00");
        var next = sits("2026-03-04T00:00:00-08:00");
        counselor.gets(SESSIONS + "?from=2026-03-03&until=2026-03-03").is(200).shows("items.id", contains(early));
        counselor.gets(SESSIONS + "?from=2026-03-03").shows("items.id", contains(next, early));
        counselor.gets(SESSIONS + "?until=2026-03-03").shows("items.id", contains(early, late));
        var sydney = FreshSite.openIn("Australia/Sydney");
        var both = counselor.at(room.site(), sydney);
        String there = both.posts(
                        SESSIONS,
                        Map.of("site", sydney.code(), "heldAt", "2026-03-02T13:30:00Z")) // Their third of March.
                .is(201)
                .get("id");
        both.gets(SESSIONS + "?from=2026-03-03&until=2026-03-03").shows("items.id", contains(early, there));
    }

    @Test
    void those_with_somebody_are_theirs_and_page_by_page() {
        var other = room.somebody();
        var first = sits("2026-03-02T10:00:00Z", person);
        var second = sits("2026-03-03T10:00:00Z", person, other);
        sits("2026-03-04T10:00:00Z", other);
        colleague
                .posts(SESSIONS, Map.of("content", Map.of("participants", List.of(person))))
                .is(201);
        var with = SESSIONS + "?participant=" + person;
        counselor.gets(with).is(200).shows("items.id", contains(second, first));
        var page = counselor.gets(with + "&limit=1").shows("items.id", contains(second));
        counselor.gets(with + "&limit=1&after=" + page.<String>get("next")).shows("items.id", contains(first));
        counselor.gets(with + "&until=2026-03-02").shows("items.id", contains(first));
    }

    @Test
    void what_cannot_be_looked_for_is_a_fault() {
        counselor.gets(SESSIONS + "?participant=" + UUID.randomUUID()).isFaultyAt("?participant");
        counselor.gets(SESSIONS + "?from=2026-03-03&until=2026-03-02").isFaultyAt("?until");
        counselor.gets(SESSIONS + "?from=yesterday").isFaultyAt("?from");
        room.seals(person, colleague);
        counselor.gets(SESSIONS + "?participant=" + person).isFaultyAt("?participant");
    }

    @Test
    void notes_that_are_shared_with_somebody_are_found_by_them_newest_first_and_without_their_words() {
        var older = sits("2026-03-02T10:00:00Z", person);
        var newer = sits("2026-03-03T10:00:00Z", person);
        sits("2026-03-04T10:00:00Z", person);
        colleague.gets(SHARED).is(200).shows("items", empty());
        for (var session : List.of(newer, older)) {
            notes(session, Map.of("words", "About a brother.", "readers", List.of("robin", colleague.subject())));
        }
        var shared = colleague.gets(SHARED).is(200).shows("items.id", contains(newer, older));
        assertThat(shared.body()).doesNotContain("About a brother.");
        var page = colleague.gets(SHARED + "?limit=1").shows("items.id", contains(newer));
        colleague.gets(SHARED + "?limit=1&after=" + page.<String>get("next")).shows("items.id", contains(older));
        counselor.gets(SHARED).is(200).shows("items", empty());
        colleague.at(FreshSite.open()).gets(SHARED).is(200).shows("items", empty());
        assertThat(rows.of(
                        "person_access WHERE participant_id = ?::uuid AND operation = 'listSharedNotes' AND kind = 'READ'",
                        person))
                .isEqualTo(3);
    }

    @Test
    void a_note_that_is_empty_or_shared_no_longer_is_not_among_them_and_nothing_is_of_a_sealed_record() {
        var readers = List.of(colleague.subject());
        var empty = sits("2026-03-02T10:00:00Z");
        notes(empty, Map.of("readers", readers));
        var session = sits("2026-03-03T10:00:00Z", person);
        notes(session, Map.of("words", "Hm.", "readers", readers));
        colleague.gets(SHARED).shows("items.id", contains(session));
        room.seals(person, counselor);
        colleague.gets(SHARED).shows("items", empty());
        room.seals(person, counselor, colleague);
        colleague.gets(SHARED).shows("items.id", contains(session));
        notes(session, Map.of("words", "Hm."));
        colleague.gets(SHARED).shows("items", empty());
    }

    private void notes(String session, Map<String, ?> note) {
        counselor.puts(SESSIONS + "/" + session + "/note", note).is(200);
    }

    /** The id of a session. */
    private String sits(String heldAt, String... people) {
        return room.records(Map.of("participants", List.of(people)), Map.of("heldAt", heldAt))
                .is(201)
                .get("id");
    }
}
