package org.doorway.platform.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.doorway.platform.problem.DatabaseAway;

/**
 * Group commit: what comes while a write is under way waits for the next write, which takes all of it with one statement
 * and one durable commit. Nobody waits for a timer: a write begins when somebody comes and none is under way. Each caller
 * is answered as if alone, and only after the commit.
 *
 * <p>There is no thread of its own: the first of those that wait writes for all. Whoever has written lets the next write
 * begin before anybody is answered. A write that takes unusually long holds up nobody who comes later: the next begins
 * beside it.
 *
 * @param <T> what is written
 * @param <R> what became of it
 */
public final class GroupCommit<T, R> {
    /** Longer than a commit takes on a slow disk, and too short for anybody to notice. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** How one is written, and how many are. */
    public interface Writer<T, R> {
        /** What two must not have in common to be written together. */
        Object id(T one);

        R write(T one) throws SQLException;

        /**
         * Writes all that can be written together, in one transaction.
         *
         * @return what became of each, in the order given; empty: it was left out, to be written by itself
         */
        List<Optional<R>> writeTogether(List<T> many) throws SQLException;
    }

    /** What somebody who waited goes on with, on their own thread. */
    private interface Turn<R> {
        R take() throws SQLException;
    }

    private final Writer<T, R> writer;
    private final long patienceMillis;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int underWay;

    public GroupCommit(Writer<T, R> writer) {
        this(writer, PATIENCE);
    }

    GroupCommit(Writer<T, R> writer, Duration patience) {
        this.writer = writer;
        patienceMillis = patience.toMillis();
    }

    /**
     * Writes, and comes back after the commit.
     *
     * @throws SQLException if the database is away, or will not have this one; never because of another
     */
    public R write(T one) throws SQLException {
        var mine = new Waiting(one);
        return beginsOrWaits(mine) ? writeAlone(mine) : mine.turn().take();
    }

    /** How many wait for a write to begin. */
    synchronized int waiting() {
        return queue.size();
    }

    private synchronized boolean beginsOrWaits(Waiting mine) {
        if (underWay > 0) {
            queue.add(mine);
            return false;
        }
        underWay++;
        return true;
    }

    private synchronized void end() {
        underWay--;
        beginNext();
    }

    private synchronized void passBy(Waiting impatient) {
        if (queue.contains(impatient)) {
            beginNext();
        }
    }

    private void beginNext() {
        var group = new ArrayList<Waiting>();
        var ids = new HashSet<>();
        // Whoever has the same id as somebody in front waits for the write after.
        while (!queue.isEmpty() && ids.add(writer.id(queue.element().one))) {
            group.add(queue.remove());
        }
        if (!group.isEmpty()) {
            underWay++;
            var first = group.get(0);
            first.goOn(group.size() == 1 ? () -> writeAlone(first) : () -> writeFor(group));
        }
    }

    private R writeAlone(Waiting mine) throws SQLException {
        try {
            return writer.write(mine.one);
        } finally {
            end();
        }
    }

    private R writeFor(List<Waiting> group) throws SQLException {
        var turns = new ArrayList<Turn<R>>();
        try {
            turns.addAll(turnsAfterWriting(group));
        } finally {
            end();
            for (int i = 1; i < group.size(); i++) {
                var other = group.get(i);
                other.goOn(turns.isEmpty() ? () -> writer.write(other.one) : turns.get(i));
            }
        }
        return turns.get(0).take();
    }

    private List<Turn<R>> turnsAfterWriting(List<Waiting> group) {
        try {
            var results = writer.writeTogether(
                    group.stream().map(waiting -> waiting.one).toList());
            var turns = new ArrayList<Turn<R>>();
            for (int i = 0; i < group.size(); i++) {
                var one = group.get(i).one;
                turns.add(results.get(i).<Turn<R>>map(result -> () -> result).orElse(() -> writer.write(one)));
            }
            return turns;
        } catch (SQLException | RuntimeException failure) {
            // Nothing is stored. If the database is there, each finds out by itself whose fault it was.
            return group.stream().map(waiting -> turnAfter(failure, waiting)).toList();
        }
    }

    private Turn<R> turnAfter(Exception failure, Waiting waiting) {
        if (failure instanceof SQLException sql && DatabaseAway.explains(sql)) {
            return () -> {
                throw new SQLTransientConnectionException(sql.getMessage(), sql.getSQLState(), sql);
            };
        }
        return () -> writer.write(waiting.one);
    }

    private final class Waiting {
        private final T one;
        private final BlockingQueue<Turn<R>> turn = new ArrayBlockingQueue<>(1);

        Waiting(T one) {
            this.one = one;
        }

        void goOn(Turn<R> with) {
            turn.add(with);
        }

        /** Waits for it, also when interrupted: what others write for this one is written. */
        Turn<R> turn() {
            var wasInterrupted = false;
            try {
                while (true) {
                    try {
                        var given = turn.poll(patienceMillis, TimeUnit.MILLISECONDS);
                        if (given != null) {
                            return given;
                        }
                        passBy(this);
                    } catch (InterruptedException interruption) {
                        wasInterrupted = true;
                    }
                }
            } finally {
                if (wasInterrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
