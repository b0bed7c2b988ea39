package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.doorway.privacy.PersonForms;
import org.jspecify.annotations.Nullable;

/** What people like to be known by, as said by those who did not know of each other: nothing of it is lost. */
@ApplicationScoped
class AlsoSaid {
    private static final String PLACE = "participant.also_said";
    /** As many as anybody compares; of more, the newest. */
    private static final int MOST = 20;

    /** What is sealed. */
    record Form(List<Introduction> introductions) {}

    private final PersonForms forms;

    AlsoSaid(PersonForms forms) {
        this.forms = forms;
    }

    /** Keeps an introduction beside the one that is there; the same one once. */
    void keep(Participant participant, Introduction introduction) {
        var all = new ArrayList<>(of(participant));
        if (!all.contains(introduction)) {
            all.add(introduction);
        }
        var newest = all.subList(Math.max(0, all.size() - MOST), all.size());
        participant.keepBeside(forms.seal(participant.id, PLACE, new Form(newest)));
    }

    List<Introduction> of(Participant participant) {
        return participant.alsoSaid == null
                ? List.of()
                : forms.open(participant.id, PLACE, participant.alsoSaid, Form.class)
                        .introductions();
    }

    /** As it is shown; null: there is nothing. */
    @Nullable List<Introduction> shown(Participant participant) {
        var all = of(participant);
        return all.isEmpty() ? null : all;
    }
}
