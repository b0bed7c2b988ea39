package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.Guest;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** So many come at once that their visits are written together. Each is answered as if nobody else were there. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@Timeout(120)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BusyDoorTest {
    private static final String WRITTEN_TOGETHER =
            "pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'WITH sent AS%'";

    private static final int MANY = 6;

    @Inject
    Rows rows;

    @Inject
    DataSource database;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private FreshSite site;
    private CentreApi desk;

    @BeforeEach
    void open() {
        site = FreshSite.open();
        desk = site.desk();
    }

    @AfterEach
    void close() {
        people.shutdownNow();
    }

    @Test
    void strangers_are_stored_with_what_each_of_them_took() throws Exception {
        var meal = site.offers("meal");
        var answers = atTheSameMoment(each(n -> aStranger().taking(meal, n + 1).taking(site.offers("socks"))));
        for (int n = 0; n < MANY; n++) {
            var answer = answers.get(n).get().is(201);
            answer.shows("lines[0].given", n + 1).shows("lines.size()", 2).shows("participant", nullValue());
            assertThat(desk.gets("/visits/" + answer.get("id")).is(200).body()).isEqualTo(answer.body());
        }
    }

    @Test
    void whoever_is_known_is_greeted_by_their_own_name() throws Exception {
        var robin = desk.givesACardTo(Map.of("chosenName", "Robin", "pronouns", "they"));
        var wren = desk.givesACardTo(Map.of("chosenName", "Wren"));
        var before = desk.checksIn(somebodyShowing(robin));
        var answers = atTheSameMoment(List.of(
                aStranger(),
                somebodyShowing(robin),
                somebodyShowing(wren),
                somebodyShowing("nobody " + FreshSite.mark()),
                somebodyShowing(wren.mistyped()),
                aStranger().with("participant", wren.participant())));
        answers.get(0).get().is(201).shows("participant", nullValue()).shows("recognised", nullValue());
        answers.get(1)
                .get()
                .is(201)
                .shows("participant.chosenName", "Robin")
                .shows("participant.pronouns", "they")
                .shows("codeOutcome", "recognised")
                .shows("openVisit", before.id())
                .shows("possibleRepeatOf", before.id());
        answers.get(2).get().is(201).shows("participant.chosenName", "Wren");
        answers.get(3).get().is(201).shows("participant", nullValue()).shows("codeOutcome", "unknown");
        answers.get(4).get().is(201).shows("participant", nullValue()).shows("codeOutcome", "mistyped");
        answers.get(5).get().is(201).shows("participant.chosenName", "Wren");
        for (var n : List.of(1, 2, 5)) {
            var accesses = "person_access WHERE resource = ? AND subject = ? AND operation = 'recordVisit'";
            var visit = UUID.fromString(answers.get(n).get().get("id"));
            assertThat(rows.of(accesses, visit, desk.subject())).isOne();
        }
    }

    @Test
    void whoever_has_guessed_too_often_goes_on_and_their_codes_wait() throws Exception {
        for (int guess = 0; guess < 10; guess++) {
            desk.checksIn(somebodyShowing("nobody " + FreshSite.mark()));
        }
        var card = FreshSite.open().desk().givesACardTo(Map.of("chosenName", "Robin"));
        var other = site.desk().signedInAnew();
        var answers = new ArrayList<Future<Answer>>();
        try (var held = holdUp()) {
            answers.add(people.submit(() -> desk.records(somebodyShowing(card))));
            for (int n = 1; n < MANY; n++) {
                answers.add(people.submit(() -> other.records(somebodyShowing(card))));
            }
            awaitWrittenTogether();
            held.rollback();
        }
        answers.get(0).get().is(201).shows("participant", nullValue()).shows("codeOutcome", "waiting");
        for (var answer : answers.subList(1, MANY)) {
            answer.get().is(201).shows("participant.chosenName", "Robin");
        }
    }

    @Test
    void of_each_visit_that_is_sent_twice_one_is_stored() throws Exception {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var tea = site.offers("tea");
        var answers = atTheSameMoment(each(n -> {
            var guest = aStranger().recordedAs(ids.get(n % 3)).taking(tea);
            // The first is the same visit when it comes again; of the others it is another.
            return n < 4 ? guest : guest.with("peopleServed", n);
        }));
        assertThat(statuses(answers, 0, 3)).containsExactlyInAnyOrder(201, 200);
        assertThat(statuses(answers, 1, 4)).containsExactlyInAnyOrder(201, 409);
        assertThat(statuses(answers, 2, 5)).containsExactlyInAnyOrder(201, 409);
        assertThat(desk.board()).hasSize(3);
    }

    private static List<Integer> statuses(List<Future<Answer>> answers, int one, int other) throws Exception {
        return List.of(answers.get(one).get().status(), answers.get(other).get().status());
    }

    @Test
    void nobody_waits_for_somebody_whose_record_is_being_changed() throws Exception {
        var card = desk.givesACardTo(Map.of("chosenName", "Robin"));
        try (var change = database.getConnection()) {
            change.setAutoCommit(false);
            try (var lock = change.prepareStatement("SELECT id FROM participant WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, UUID.fromString(card.participant()));
                lock.execute();
            }
            var answers = atTheSameMoment(each(n -> n == 0 ? somebodyShowing(card) : aStranger()));
            for (var answer : answers.subList(1, MANY)) {
                answer.get().is(201);
            }
            assertThat(answers.get(0)).isNotDone();
            change.rollback();
            answers.get(0).get().is(201).shows("participant.chosenName", "Robin");
        }
    }

    private interface Numbered {
        Guest of(int number);
    }

    private static List<Guest> each(Numbered guest) {
        var guests = new ArrayList<Guest>();
        for (int n = 0; n < MANY; n++) {
            guests.add(guest.of(n));
        }
        return guests;
    }

    /** While nothing can be written all of them come; then it can, and at least two are written together. */
    private List<Future<Answer>> atTheSameMoment(List<Guest> guests) throws SQLException {
        try (var held = holdUp()) {
            var answers = guests.stream()
                    .map(guest -> people.submit(() -> desk.records(guest)))
                    .toList();
            awaitWrittenTogether();
            held.rollback();
            return answers;
        }
    }

    private Connection holdUp() throws SQLException {
        var held = database.getConnection();
        held.setAutoCommit(false);
        try (var lock = held.prepareStatement("LOCK TABLE visit IN SHARE ROW EXCLUSIVE MODE")) {
            lock.execute();
        }
        return held;
    }

    private void awaitWrittenTogether() {
        while (rows.of(WRITTEN_TOGETHER) == 0) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }
}
