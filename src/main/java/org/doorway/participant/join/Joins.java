package org.doorway.participant.join;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.problem.Problem;

/**
 * Records that are the same person's, because that person says so. A join is between two records and leaves each as it is,
 * so that it can be taken back; records that hang together by joins are one person.
 */
@ApplicationScoped
@Transactional
public class Joins {
    private static final int MOST = 20;

    private final JoinRepository joins;
    private final RecordKeeping keeping;

    Joins(JoinRepository joins, RecordKeeping keeping) {
        this.joins = joins;
        this.keeping = keeping;
    }

    /** Which records are the same person's, as far as the caller may know of them. */
    public JoinedView get(UUID id) {
        keeping.requireKnown(id);
        keeping.note(PersonEvent.read(id));
        return view(id);
    }

    /** @throws Problem {@code too-many-joined} */
    JoinedView join(UUID id, UUID other) {
        requireBoth(id, other);
        if (!id.equals(other)) {
            joins.add(id, other);
            if (joins.together(id).size() > MOST) {
                throw Problem.of(JoinError.TOO_MANY_JOINED);
            }
            joins.number(id);
        }
        keeping.note(PersonEvent.changed(id, other));
        keeping.note(PersonEvent.changed(other, id));
        return view(id);
    }

    JoinedView part(UUID id, UUID other) {
        requireBoth(id, other);
        joins.remove(id, other);
        joins.number(id);
        joins.number(other);
        keeping.note(PersonEvent.changed(id, other));
        keeping.note(PersonEvent.changed(other, id));
        return view(id);
    }

    private void requireBoth(UUID id, UUID other) {
        keeping.requireKnown(id);
        keeping.requireKnown(other);
        joins.awaitTurn();
    }

    private JoinedView view(UUID id) {
        var together = joins.together(id);
        var known = keeping.known(together);
        var direct = joins.joinedWith(id);
        return new JoinedView(
                id,
                together.stream()
                        .filter(record -> !record.equals(id) && known.contains(record))
                        .map(record -> new JoinedView.OtherRecord(record, direct.contains(record)))
                        .toList());
    }
}
