package org.doorway.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a caller is told about a failure that is no refusal, and what is noted about it here. */
public final class FailureExplainer {
    private static final Logger LOG = Logger.getLogger(FailureExplainer.class);

    /** SQL state of text with characters that PostgreSQL does not keep, such as NUL. */
    private static final String CANNOT_BE_STORED = "22021";

    private FailureExplainer() {}

    /** The refusal behind a failure, or the one that it amounts to. */
    public static Problem explain(Throwable failure) {
        var problem = cause(failure, Problem.class);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (cause(failure, OptimisticLockException.class).isPresent()) {
            return Problem.of(CommonError.CHANGED_MEANWHILE);
        }
        var sql = cause(failure, SQLException.class);
        if (sql.isPresent()) {
            return explain(sql.get(), failure);
        }
        LOG.errorf("%s at %s", failure.getClass().getName(), StackLocation.of(failure));
        return Problem.of(CommonError.UNEXPECTED);
    }

    private static Problem explain(SQLException sql, Throwable failure) {
        if (DatabaseAway.explains(sql)) {
            LOG.warnf("The database does not answer (%s)", sql.getSQLState());
            return Problem.of(CommonError.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "2");
        }
        if (CANNOT_BE_STORED.equals(sql.getSQLState())) {
            // Bodies are checked before; this came in an address, where nothing can be found by such a name.
            return Problem.notFound();
        }
        // The driver's message quotes the row; the state and the place are enough to find the fault.
        LOG.errorf("A statement failed with SQL state %s at %s", sql.getSQLState(), StackLocation.of(failure));
        return Problem.of(CommonError.UNEXPECTED);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (Throwable at = failure; at != null; at = at.getCause() == at ? null : at.getCause()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }
}
