package org.doorway.counseling.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.goal.Goals;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;

/**
 * What a session can have been: with people of whom the caller may know, each named once, about goals of theirs, and
 * with no fewer heads than names.
 */
@ApplicationScoped
public class SessionContentCheck implements StoredDataCheck<SessionContent> {
    private final RecordKeeping keeping;
    private final Goals goals;

    SessionContentCheck(RecordKeeping keeping, Goals goals) {
        this.keeping = keeping;
        this.goals = goals;
    }

    @Override
    public Class<SessionContent> of() {
        return SessionContent.class;
    }

    @Override
    @Transactional
    public void check(SessionContent content, List<Fault> faults) {
        eachOnce("/approaches", content.approachesOrNone(), faults);
        eachOnce("/participants", content.participantsOrNone(), faults);
        eachOnce("/goals", content.goalsOrNone(), faults);
        var people = keeping.known(read(content.participantsOrNone()));
        eachKnown("/participants", content.participantsOrNone(), people, faults);
        eachKnown("/goals", content.goalsOrNone(), goals.known(people, read(content.goalsOrNone())), faults);
        tooFewHeads(content).ifPresent(faults::add);
    }

    public static Optional<Fault> tooFewHeads(SessionContent content) {
        var named = read(content.participantsOrNone()).size();
        return content.headcount() != null && content.headcount() < named
                ? Optional.of(Fault.at("/headcount", "too_small", "value", named))
                : Optional.empty();
    }

    public static void eachOnce(String at, List<?> items, List<Fault> faults) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null && !seen.add(items.get(i))) {
                faults.add(Fault.at(at + "/" + i, "twice"));
            }
        }
    }

    private static void eachKnown(String at, List<UUID> ids, Set<UUID> known, List<Fault> faults) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) != null && !known.contains(ids.get(i))) {
                faults.add(Fault.at(at + "/" + i, "unknown_value"));
            }
        }
    }

    /** Without those that could not be read. */
    private static Set<UUID> read(List<UUID> ids) {
        return ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
