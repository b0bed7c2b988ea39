package org.doorway.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class GoalRepository implements UuidRepository<Goal> {
    private static final NewestFirst LAST_RATED_FIRST = NewestFirst.by("ratedAt");

    /** Whether a goal is this person's. */
    boolean isOf(UUID participant, UUID goal) {
        return count("id = ?1 and participantId = ?2", goal, participant) == 1;
    }

    /** Those of some ids under which one of these people has a goal. */
    Set<UUID> known(Collection<UUID> participants, Collection<UUID> ids) {
        return participants.isEmpty() || ids.isEmpty()
                ? Set.of()
                : Set.copyOf(find("select id from Goal where participantId in ?1 and id in ?2", participants, ids)
                        .project(UUID.class)
                        .list());
    }

    /** All goals of a person, in the order in which they matter to them. */
    List<Goal> inOrder(UUID participant) {
        return list("participantId = ?1 order by position, id", participant);
    }

    /** The position behind all goals of a person. */
    int lastPosition(UUID participant) {
        return find("select coalesce(max(position), 0) + 1 from Goal where participantId = ?1", participant)
                .project(Integer.class)
                .singleResult();
    }

    /** Numbers goals from 1 on. Not a change of any of them: no version is made. */
    void putInOrder(List<Goal> goals) {
        var update = getEntityManager().createNativeQuery("""
                        UPDATE goal SET position = place.at
                        FROM unnest(CAST(:ids AS uuid[])) WITH ORDINALITY AS place (id, at)
                        WHERE goal.id = place.id""");
        update.setParameter("ids", goals.stream().map(goal -> goal.id).toArray(UUID[]::new))
                .executeUpdate();
    }

    void add(GoalVersion version) {
        getEntityManager().persist(version);
    }

    /** What a goal was, newest first. */
    List<GoalVersion> history(UUID goal, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from GoalVersion where key.goalId = :goal and key.version < :before order by key.version desc",
                        GoalVersion.class)
                .setParameter("goal", goal)
                .setParameter("before", page.beforeVersion())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    void add(GoalStep step) {
        getEntityManager().persist(step);
    }

    void remove(GoalStep step) {
        getEntityManager().remove(step);
    }

    GoalStep step(UUID id) {
        return getEntityManager().find(GoalStep.class, id);
    }

    /** The steps of many goals at once: those to be taken in their order, then the taken ones, oldest first. */
    Map<UUID, List<GoalStep>> steps(List<UUID> goals) {
        return getEntityManager()
                .createQuery(
                        "from GoalStep where goalId in :goals order by takenAt nulls first, position, id",
                        GoalStep.class)
                .setParameter("goals", goals)
                .getResultStream()
                .collect(Collectors.groupingBy(step -> step.goalId));
    }

    void add(GoalRating rating) {
        getEntityManager().persist(rating);
    }

    GoalRating rating(UUID id) {
        return getEntityManager().find(GoalRating.class, id);
    }

    /** Ratings of a goal, newest first. */
    List<GoalRating> ratings(UUID goal, PageRequest page) {
        var after = page.after();
        var query = getEntityManager()
                .createQuery(
                        "from GoalRating where goalId = :goal and " + LAST_RATED_FIRST.behind(after)
                                + LAST_RATED_FIRST.clause(),
                        GoalRating.class)
                .setParameter("goal", goal)
                .setMaxResults(page.limit() + 1);
        NewestFirst.values(after).forEach(query::setParameter);
        return query.getResultList();
    }

    /** The newest rating of each of many goals. */
    @SuppressWarnings("unchecked")
    Map<UUID, GoalRating> lastRatings(List<UUID> goals) {
        return ((List<GoalRating>) getEntityManager()
                        .createNativeQuery("""
                                SELECT DISTINCT ON (goal_id) * FROM goal_rating
                                WHERE goal_id = ANY (CAST(:goals AS uuid[]))
                                ORDER BY goal_id, rated_at DESC, id DESC""", GoalRating.class)
                        .setParameter("goals", goals.toArray(UUID[]::new))
                        .getResultList())
                .stream().collect(Collectors.toMap(rating -> rating.goalId, Function.identity()));
    }
}
