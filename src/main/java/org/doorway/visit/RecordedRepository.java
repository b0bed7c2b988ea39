package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.menu.Menu;
import org.doorway.site.SiteRef;

@ApplicationScoped
class RecordedRepository {
    private static final String VISITS =
            "v.siteId = :site and v.voidedAt is null and v.arrivedAt between :from and :until";
    private static final String TALLIES = "t.siteId = :site and t.voidedAt is null and t.day between :from and :until";

    /** Where and when. */
    record Scope(SiteRef site, List<UUID> stops, Instant from, Instant until) {}

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

    Visits visits(Scope scope) {
        var query = rows.createQuery(
                "select count(v), coalesce(sum(v.peopleServed), 0) from Visit v where " + at("v", VISITS, scope),
                Visits.class);
        return ofVisits(query, scope).getSingleResult();
    }

    long headcount(Scope scope) {
        var query = rows.createQuery(
                "select coalesce(sum(t.headcount), 0) from Tally t where " + at("t", TALLIES, scope), Long.class);
        return ofTallies(query, scope).getSingleResult();
    }

    /** By the code of the item, of visits and tallies together. */
    Map<String, Long> given(Scope scope) {
        var inVisits = rows.createQuery(
                "select l.itemId, sum(l.given) from VisitLine l join Visit v on v.id = l.key.visitId"
                        + " where l.undoneAt is null and " + at("v", VISITS, scope) + " group by l.itemId",
                Given.class);
        var inTallies = rows.createQuery(
                "select l.itemId, sum(l.given) from Tally t join t.lines l where " + at("t", TALLIES, scope)
                        + " group by l.itemId",
                Given.class);
        var given = new HashMap<String, Long>();
        ofVisits(inVisits, scope).getResultList().forEach(item -> add(given, item));
        ofTallies(inTallies, scope).getResultList().forEach(item -> add(given, item));
        return given;
    }

    private void add(Map<String, Long> given, Given item) {
        given.merge(menu.itemOf(item.item()).code(), item.sum(), Long::sum);
    }

    private static String at(String row, String condition, Scope scope) {
        return scope.stops().isEmpty() ? condition : condition + " and " + row + ".stopId in :stops";
    }

    private static <T> TypedQuery<T> ofVisits(TypedQuery<T> query, Scope scope) {
        return somewhere(query, scope).setParameter("from", scope.from()).setParameter("until", scope.until());
    }

    private static <T> TypedQuery<T> ofTallies(TypedQuery<T> query, Scope scope) {
        return somewhere(query, scope)
                .setParameter("from", scope.site().dayOf(scope.from()))
                .setParameter("until", scope.site().dayOf(scope.until()));
    }

    private static <T> TypedQuery<T> somewhere(TypedQuery<T> query, Scope scope) {
        query.setParameter("site", scope.site().id());
        return scope.stops().isEmpty() ? query : query.setParameter("stops", scope.stops());
    }
}
