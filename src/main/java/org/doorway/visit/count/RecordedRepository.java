package org.doorway.visit.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;
import org.doorway.menu.Menu;

@ApplicationScoped
class RecordedRepository {
    /** How many visits there were, and for how many people. */
    record Visits(long visits, long peopleServed) {}

    /** How many there were of an item. */
    private record Given(int item, long sum) {}

    private final EntityManager rows;
    private final Menu menu;

    RecordedRepository(EntityManager rows, Menu menu) {
        this.rows = rows;
        this.menu = menu;
    }

    Visits visits(RecordedScope scope) {
        return query(
                        "select count(v), coalesce(sum(v.peopleServed), 0) from Visit v where %s",
                        scope.ofVisits(), Visits.class)
                .getSingleResult();
    }

    long headcount(RecordedScope scope) {
        return query("select coalesce(sum(t.headcount), 0) from Tally t where %s", scope.ofTallies(), Long.class)
                .getSingleResult();
    }

    /** By the code of the item, of visits and tallies together. */
    Map<String, Long> given(RecordedScope scope) {
        var inVisits = query(
                "select l.itemId, sum(l.given) from VisitLine l join Visit v on v.id = l.key.visitId"
                        + " where l.undoneAt is null and %s group by l.itemId",
                scope.ofVisits(), Given.class);
        var inTallies = query(
                "select l.itemId, sum(l.given) from Tally t join t.lines l where %s group by l.itemId",
                scope.ofTallies(), Given.class);
        var given = new HashMap<String, Long>();
        inVisits.getResultList().forEach(item -> add(given, item));
        inTallies.getResultList().forEach(item -> add(given, item));
        return given;
    }

    private void add(Map<String, Long> given, Given item) {
        given.merge(menu.itemOf(item.item()).code(), item.sum(), Long::sum);
    }

    private <T> TypedQuery<T> query(String text, RecordedScope.Condition condition, Class<T> type) {
        var query = rows.createQuery(text.formatted(condition.text()), type);
        condition.parameters().forEach(query::setParameter);
        return query;
    }
}
