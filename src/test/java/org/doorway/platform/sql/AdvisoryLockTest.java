package org.doorway.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdvisoryLockTest {
    @Inject
    DataSource database;

    @Test
    void no_two_locks_have_one_number() {
        assertThat(Stream.of(AdvisoryLock.values()).map(AdvisoryLock::number)).doesNotHaveDuplicates();
    }

    @Test
    void a_migration_waits_for_the_summaries_by_the_same_number() throws IOException {
        var migration = Path.of("src/main/resources/db/migration/V20261128_1305__report_site_days.sql");
        assertThat(Files.readString(migration))
                .contains("pg_advisory_xact_lock(" + AdvisoryLock.SUMMARIES.number() + ")");
    }

    @Test
    void a_lock_is_taken_by_one_connection_at_a_time_until_it_gives_it_back() throws SQLException {
        var lock = AdvisoryLock.JOINED_RECORDS;
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            assertThat(lock.take(one)).isTrue();
            assertThat(lock.take(other)).isFalse();
            lock.release(one);
            assertThat(lock.take(other)).isTrue();
            lock.release(other);
        }
    }

    @Test
    void a_lock_that_a_transaction_waited_for_goes_with_it() throws SQLException {
        var lock = AdvisoryLock.JOINED_RECORDS;
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            Transactions.in(one, transaction -> {
                lock.await(transaction);
                assertThat(lock.take(other)).isFalse();
                return true;
            });
            assertThat(lock.take(other)).isTrue();
            lock.release(other);
        }
    }
}
