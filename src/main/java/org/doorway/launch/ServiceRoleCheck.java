package org.doorway.launch;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import org.doorway.launch.start.StartRefused;

/** Refuses to serve with a database role that could do more than serve: change the tables, or the audit trail. */
@ApplicationScoped
class ServiceRoleCheck {
    /** Being a member of the role that owns a table is as good as owning it; a superuser is a member of every role. */
    private static final String MAY_TOO_MUCH = """
            SELECT rolsuper OR rolcreaterole OR rolbypassrls OR EXISTS (
              SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
                AND pg_has_role(current_user, c.relowner, 'MEMBER'))
            FROM pg_roles WHERE rolname = current_user""";

    private static final String SENTENCE = "DOORWAY_DB_USER is a role that owns tables or may do whatever it likes;"
            + " set it to one that owns nothing and is a member of no owner.";

    private final AgroalDataSource database;

    ServiceRoleCheck(AgroalDataSource database) {
        this.database = database;
    }

    /** After the migrations, before anything else that happens at the start. */
    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(MAY_TOO_MUCH)) {
            answer.next();
            if (answer.getBoolean(1)) {
                System.err.println(SENTENCE);
                // The exception alone would leave a process that neither serves nor ends.
                Quarkus.asyncExit(StartRefused.BAD_CONFIGURATION);
                throw new PreventFurtherStepsException();
            }
        }
    }
}
