package org.doorway;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.doorway.audit.CurrentOperation;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the statements that Hibernate prepares for each operation of the API. What jobs and other requests ask of the
 * database meanwhile is not among them.
 */
@PersistenceUnitExtension
public class StatementCount implements StatementInspector {
    private final ConcurrentHashMap<String, AtomicLong> byOperation = new ConcurrentHashMap<>();

    /** How many statements an operation has taken until now, in all requests for it together. */
    public long of(String operationId) {
        return counter(operationId).get();
    }

    @Override
    public String inspect(String sql) {
        var container = Arc.container();
        if (container != null && container.requestContext().isActive()) {
            counter(operation(container.instance(CurrentOperation.class).get())).incrementAndGet();
        }
        return sql;
    }

    private static String operation(CurrentOperation current) {
        try {
            return current.id();
        } catch (RuntimeException noRequest) {
            return "none";
        }
    }

    private AtomicLong counter(String operation) {
        return byOperation.computeIfAbsent(operation, first -> new AtomicLong());
    }
}
