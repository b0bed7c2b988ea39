package org.doorway.visit.arrival;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.doorway.platform.sql.GroupCommit;

/** Writes a visit from the door: together with those that come at the same time, or within the transaction under way. */
@ApplicationScoped
class VisitWriter {
    private final VisitStore one;
    private final GroupCommit<VisitRow, Stored> together;

    VisitWriter(VisitStore one, ManyVisitsStore many) {
        this.one = one;
        together = new GroupCommit<>(new GroupCommit.Writer<>() {
            @Override
            public Object id(VisitRow row) {
                return row.id();
            }

            @Override
            public Stored write(VisitRow row) throws SQLException {
                return one.record(row);
            }

            @Override
            public List<Optional<Stored>> writeTogether(List<VisitRow> rows) throws SQLException {
                return many.record(rows);
            }
        });
    }

    /** Stores a visit unless its id is known already; outside of a transaction it is durable then. */
    Stored record(VisitRow row) throws SQLException {
        return QuarkusTransaction.isActive() ? one.record(row) : together.write(row);
    }
}
