package org.doorway.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several write at the same time, into a book in which a page may take as long as the test wants. */
@Timeout(30)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupCommitTest {
    private static final String NOT_STORABLE = "torn";
    private static final String LEFT_OUT = "late";

    private final Book book = new Book();
    private final GroupCommit<String, String> commit = new GroupCommit<>(book, Duration.ofHours(1));
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void go_home() {
        book.isOpen.countDown();
        people.shutdownNow();
    }

    @Test
    void whoever_comes_alone_writes_alone() throws SQLException {
        book.isOpen.countDown();
        assertThat(commit.write("a")).isEqualTo("a is written");
        assertThat(commit.write("b")).isEqualTo("b is written");
        assertThat(book.pages).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void those_who_come_while_one_writes_are_written_together() throws Exception {
        var answers = while_the_first_writes("b", "c", "d");
        assertThat(answers.get()).containsExactly("b is written", "c is written", "d is written");
        assertThat(book.pages).containsExactly(List.of("a"), List.of("b", "c", "d"));
    }

    @Test
    void two_of_the_same_name_are_never_written_together() throws Exception {
        var answers = while_the_first_writes("b", "c", "b", "d");
        assertThat(answers.get()).containsExactly("b is written", "c is written", "b was there", "d is written");
        assertThat(book.pages).allSatisfy(page -> assertThat(page).doesNotHaveDuplicates());
        assertThat(book.names).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void one_that_cannot_be_stored_takes_no_other_with_it() throws Exception {
        var answers = while_the_first_writes("b", NOT_STORABLE, "d");
        assertThat(answers.each().get(0).get()).isEqualTo("b is written");
        assertThatThrownBy(answers.each().get(1)::get).rootCause().hasMessage(NOT_STORABLE);
        assertThat(answers.each().get(2).get()).isEqualTo("d is written");
        assertThat(book.names).containsExactlyInAnyOrder("a", "b", "d");
    }

    @Test
    void one_that_is_left_out_is_written_by_itself() throws Exception {
        var answers = while_the_first_writes(LEFT_OUT, "c", "d");
        assertThat(answers.get()).containsExactly("late is written", "c is written", "d is written");
        assertThat(book.pages).contains(List.of(LEFT_OUT, "c", "d"), List.of(LEFT_OUT));
    }

    @Test
    void all_are_told_when_the_database_goes_away_and_none_is_tried_again() throws Exception {
        book.isAway = true;
        var answers = while_the_first_writes("b", "c", "d");
        for (var answer : answers.each()) {
            assertThatThrownBy(answer::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(SQLTransientConnectionException.class)
                    .hasMessage("away");
        }
        assertThat(book.pages).containsExactly(List.of("a"), List.of("b", "c", "d"));
    }

    @Test
    void a_fault_in_writing_together_leaves_nobody_waiting() throws Exception {
        book.hasFault = true;
        var answers = while_the_first_writes("b", "c");
        assertThat(answers.get()).containsExactly("b is written", "c is written");
    }

    @Test
    void a_write_that_stalls_holds_up_nobody_who_comes_later() throws Exception {
        var impatient = new GroupCommit<>(book, Duration.ofMillis(1));
        var stalled = people.submit(() -> impatient.write("a"));
        book.isBegun.await();
        book.onlyFirstWaits = true;
        assertThat(impatient.write("b")).isEqualTo("b is written");
        assertThat(impatient.write("c")).isEqualTo("c is written");
        assertThat(stalled).isNotDone();
        book.isOpen.countDown();
        assertThat(stalled.get()).isEqualTo("a is written");
    }

    @Test
    void whoever_is_interrupted_while_waiting_is_answered_all_the_same() throws Exception {
        var first = people.submit(() -> commit.write("a"));
        book.isBegun.await();
        var waiting = new CountDownLatch(1);
        var told = people.submit(() -> {
            Thread.currentThread().interrupt();
            waiting.countDown();
            var answer = commit.write("b");
            return answer + (Thread.interrupted() ? ", interrupted" : "");
        });
        waiting.await();
        book.isOpen.countDown();
        assertThat(first.get()).isEqualTo("a is written");
        assertThat(told.get()).isEqualTo("b is written, interrupted");
    }

    @Test
    void of_many_who_write_at_once_each_is_answered_with_their_own() throws Exception {
        book.isOpen.countDown();
        var answers = new ArrayList<Future<Void>>();
        for (int person = 0; person < 16; person++) {
            var mine = person + "/";
            answers.add(people.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    assertThat(commit.write(mine + i)).isEqualTo(mine + i + " is written");
                }
                return null;
            }));
        }
        for (var answer : answers) {
            answer.get();
        }
        assertThat(book.names).hasSize(16 * 500);
    }

    /** Like a desk: what is not acknowledged is sent again, whatever the reason. */
    @Test
    void a_thousand_random_faults_lose_nothing_that_was_acknowledged() throws Exception {
        var ledger = new FaultyLedger(1_000);
        var commit = new GroupCommit<>(ledger);
        var desks = new ArrayList<Future<Integer>>();
        for (int n = 0; n < 16; n++) {
            var desk = n + "/";
            desks.add(people.submit(() -> {
                var acknowledged = 0;
                while (ledger.faultsLeft.get() > 0) {
                    var name = desk + acknowledged;
                    if (isAcknowledged(commit, name)) {
                        assertThat(ledger.stored).contains(name);
                        acknowledged++;
                    }
                }
                return acknowledged;
            }));
        }
        var acknowledged = 0;
        for (var desk : desks) {
            acknowledged += desk.get();
        }
        assertThat(acknowledged).isPositive();
        assertThat(ledger.stored).hasSizeBetween(acknowledged, acknowledged + desks.size());
        assertThat(ledger.mostTogether.get()).isGreaterThan(1);
    }

    private static boolean isAcknowledged(GroupCommit<String, String> commit, String name) {
        try {
            assertThat(commit.write(name)).isEqualTo(name + " is written");
            return true;
        } catch (SQLException | IllegalStateException fault) {
            return false;
        }
    }

    /** Of its writes one in three has a fault, before or after the commit, until there have been enough. */
    private static final class FaultyLedger implements GroupCommit.Writer<String, String> {
        private final Set<String> stored = ConcurrentHashMap.newKeySet();
        private final AtomicInteger faultsLeft;
        private final AtomicInteger mostTogether = new AtomicInteger();
        private final Random random = new Random(20_261_201);

        FaultyLedger(int faults) {
            faultsLeft = new AtomicInteger(faults);
        }

        @Override
        public Object id(String name) {
            return name;
        }

        @Override
        public String write(String name) throws SQLException {
            return writeTogether(List.of(name)).get(0).orElseThrow(IllegalStateException::new);
        }

        @Override
        public List<Optional<String>> writeTogether(List<String> many) throws SQLException {
            mostTogether.accumulateAndGet(many.size(), Math::max);
            var fault = faultsLeft.get() > 0 ? random.nextInt(15) : 5;
            if (fault < 5) {
                faultsLeft.decrementAndGet();
            }
            switch (fault) {
                case 0 -> throw new SQLException("away before the commit", "57P01");
                case 1 -> throw new SQLException("one of them cannot be stored", "23514");
                case 2 -> throw new IllegalStateException("a fault of the writer");
                default -> {}
            }
            var answers = new ArrayList<Optional<String>>();
            for (var name : many) {
                if (fault == 3 && random.nextBoolean()) {
                    answers.add(Optional.empty());
                } else {
                    stored.add(name);
                    answers.add(Optional.of(name + " is written"));
                }
            }
            if (fault == 4) {
                throw new SQLException("away after the commit", "08006");
            }
            return answers;
        }
    }

    private Answers while_the_first_writes(String... others) throws Exception {
        var first = people.submit(() -> commit.write("a"));
        book.isBegun.await();
        var each = new ArrayList<Future<String>>();
        for (int i = 0; i < others.length; i++) {
            var name = others[i];
            each.add(people.submit(() -> commit.write(name)));
            while (commit.waiting() <= i) {
                Thread.onSpinWait();
            }
        }
        book.isOpen.countDown();
        assertThat(first.get()).isEqualTo("a is written");
        return new Answers(each);
    }

    private record Answers(List<Future<String>> each) {
        List<String> get() throws Exception {
            var said = new ArrayList<String>();
            for (var answer : each) {
                said.add(answer.get());
            }
            return said;
        }
    }

    private static final class Book implements GroupCommit.Writer<String, String> {
        private final List<List<String>> pages = Collections.synchronizedList(new ArrayList<>());
        private final Set<String> names = ConcurrentHashMap.newKeySet();
        private final CountDownLatch isBegun = new CountDownLatch(1);
        private final CountDownLatch isOpen = new CountDownLatch(1);
        private volatile boolean isAway;
        private volatile boolean hasFault;
        private volatile boolean onlyFirstWaits;

        @Override
        public Object id(String name) {
            return name;
        }

        @Override
        public String write(String name) throws SQLException {
            begin(List.of(name));
            return written(name);
        }

        @Override
        public List<Optional<String>> writeTogether(List<String> many) throws SQLException {
            begin(many);
            if (isAway) {
                throw new SQLException("away", "08006");
            }
            if (hasFault) {
                throw new IllegalStateException("a fault of the writer");
            }
            if (many.contains(NOT_STORABLE)) {
                throw new SQLException("one of them is torn", "23514");
            }
            var answers = new ArrayList<Optional<String>>();
            for (var name : many) {
                answers.add(name.equals(LEFT_OUT) ? Optional.empty() : Optional.of(written(name)));
            }
            return answers;
        }

        private String written(String name) throws SQLException {
            if (name.equals(NOT_STORABLE)) {
                throw new SQLException(NOT_STORABLE, "23514");
            }
            return names.add(name) ? name + " is written" : name + " was there";
        }

        private void begin(List<String> page) {
            pages.add(List.copyOf(page));
            isBegun.countDown();
            if (onlyFirstWaits) {
                return;
            }
            try {
                isOpen.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
