package org.doorway.participant.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.store.UuidRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ParticipantCodeRepository implements UuidRepository<ParticipantCode> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("issuedAt");

    /** Somebody who is recognised, with what it takes to greet them. */
    record Recognised(
            UUID code,
            UUID participant,
            byte @Nullable [] wrappedKey,
            byte @Nullable [] chosenName,
            byte @Nullable [] pronouns,
            @Nullable String language) {}

    /** Stores a code unless it is in use; tells whether it was stored. Of two at once, one is. */
    boolean addUnlessInUse(ParticipantCode code) {
        return getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO participant_code
                                  (id, participant_id, kind, hash, issued_at, created_as)
                                VALUES (:id, :participant, :kind, :hash, :issuedAt, :createdAs)
                                ON CONFLICT (hash) WHERE revoked_at IS NULL DO NOTHING""")
                        .setParameter("id", code.id)
                        .setParameter("participant", code.participant)
                        .setParameter("kind", code.kind.name())
                        .setParameter("hash", code.hash)
                        .setParameter("issuedAt", code.issuedAt)
                        .setParameter("createdAs", code.createdAs)
                        .executeUpdate()
                == 1;
    }

    /**
     * Until when others held a code with this hash, those included that are giving it up just now; null: nobody has given
     * it up. Their rows are locked until the transaction ends.
     */
    @SuppressWarnings("unchecked")
    @Nullable Instant heldUntil(byte[] hash) {
        return ((List<Tuple>) getEntityManager()
                        .createNativeQuery(
                                "SELECT revoked_at FROM participant_code WHERE hash = :hash FOR UPDATE", Tuple.class)
                        .setParameter("hash", hash)
                        .getResultList())
                .stream()
                        .map(row -> row.get(0, Instant.class))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** Who a code in use leads to: key and words in one statement. Of a sealed record not even the key. */
    @SuppressWarnings("unchecked")
    Optional<Recognised> recognise(byte[] hash) {
        return ((List<Tuple>) getEntityManager()
                        .createNativeQuery("""
                                SELECT c.id AS code, p.id, CASE WHEN p.sealed_for IS NULL THEN k.wrapped END,
                                       p.chosen_name, p.pronouns,
                                       CASE WHEN p.sealed_for IS NULL THEN p.language END
                                FROM participant_code c
                                JOIN participant p ON p.id = c.participant_id
                                LEFT JOIN person_key k ON k.participant_id = p.id
                                WHERE c.hash = :hash AND c.revoked_at IS NULL""", Tuple.class)
                        .setParameter("hash", hash)
                        .getResultList())
                .stream()
                        .map(row -> new Recognised(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, byte[].class),
                                row.get(3, byte[].class),
                                row.get(4, byte[].class),
                                row.get(5, String.class)))
                        .findFirst();
    }

    /** How many codes lead to a participant now. */
    long countInUse(UUID participant) {
        return count("participant = ?1 and revokedAt is null", participant);
    }

    /** The codes of a participant, newest first. */
    List<ParticipantCode> of(UUID participant, PageRequest page) {
        return page(NEWEST_FIRST, page, "participant = :participant", Map.of("participant", participant));
    }

    ParticipantCode require(UUID participant, UUID code) {
        return find("id = ?1 and participant = ?2", code, participant)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    ParticipantCode requireForChange(UUID participant, UUID code) {
        return find("id = ?1 and participant = ?2", code, participant)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }
}
