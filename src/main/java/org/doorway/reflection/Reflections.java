package org.doorway.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.privacy.PersonForms;
import org.doorway.privacy.PersonWords;

/** What people think about changing and about staying the same. */
@ApplicationScoped
@Transactional
public class Reflections {
    private final ReflectionRepository reflections;
    private final ReflectionSubjects subjects;
    private final PersonForms forms;
    private final PersonWords words;
    private final RecordKeeping keeping;

    Reflections(
            ReflectionRepository reflections,
            ReflectionSubjects subjects,
            PersonForms forms,
            PersonWords words,
            RecordKeeping keeping) {
        this.reflections = reflections;
        this.subjects = subjects;
        this.forms = forms;
        this.words = words;
        this.keeping = keeping;
    }

    /** Writes a reflection down; the same request again changes nothing. */
    public Created<ReflectionView> write(UUID participant, WriteReflection request) {
        keeping.requireKnown(participant);
        var now = keeping.now();
        var reflectedAt = request.reflectedAt() == null ? now : request.reflectedAt();
        var faults = new ArrayList<Fault>();
        PlausibleTime.fault("/reflectedAt", reflectedAt, now).ifPresent(faults::add);
        subjects.check(participant, request.content(), "/content", faults);
        Problem.throwIfAny(faults);
        var id = Ids.orHappening(request.id());
        return keeping.begin("writeReflection", id, participant, request)
                .once(reflections.findByIdOptional(id), known -> known.createdAs, this::shown, createdAs -> {
                    var sealed = forms.seal(participant, Reflection.place(id), request.content());
                    var reflection = Reflection.of(id, participant, reflectedAt, sealed, createdAs);
                    reflections.persist(reflection);
                    return kept(reflection, request.content());
                });
    }

    ReflectionView get(UUID id) {
        return shown(required(reflections.require(id)));
    }

    Page<ReflectionView> of(UUID participant, PageRequest page) {
        keeping.requireKnown(participant);
        keeping.note(PersonEvent.read(participant));
        var rows = Page.of(
                reflections.of(participant, page),
                page.limit(),
                row -> row,
                row -> new Cursor(row.reflectedAt, row.id).write());
        return new Page<>(views(participant, rows.items()), rows.next());
    }

    /** The last ones, newest first. */
    public List<ReflectionView> last(UUID participant, int most) {
        keeping.requireKnown(participant);
        keeping.note(PersonEvent.read(participant));
        return views(participant, reflections.last(participant, most));
    }

    private List<ReflectionView> views(UUID participant, List<Reflection> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var cipher = words.opening(participant);
        var now = keeping.now();
        return rows.stream()
                .map(row -> row.view(
                        forms.open(cipher, Reflection.place(row.id), row.content, ReflectionContent.class), now))
                .toList();
    }

    ReflectionView correct(UUID id, ReflectionContent content) {
        var reflection = requiredForChange(id);
        var faults = new ArrayList<Fault>();
        subjects.check(reflection.participantId, content, "", faults);
        Problem.throwIfAny(faults);
        if (content(reflection).equals(content)) {
            return shown(reflection);
        }
        reflection.content = forms.seal(reflection.participantId, Reflection.place(id), content);
        return kept(reflection, content);
    }

    /** Puts right when it was. */
    ReflectionView amend(UUID id, AmendReflection request) {
        var reflection = requiredForChange(id);
        PlausibleTime.fault("/reflectedAt", request.reflectedAt(), keeping.now())
                .ifPresent(fault -> {
                    throw Problem.invalid(fault);
                });
        if (reflection.reflectedAt.equals(request.reflectedAt())) {
            return shown(reflection);
        }
        reflection.reflectedAt = request.reflectedAt();
        return kept(reflection, content(reflection));
    }

    /** Taking it away twice changes nothing. */
    void takeAway(UUID id) {
        reflections.forChange(id).map(this::required).ifPresent(reflection -> {
            keeping.requireCurrent(reflection.version);
            reflections.delete(reflection);
            keeping.note(PersonEvent.changed(reflection.participantId, id));
        });
    }

    private ReflectionView kept(Reflection reflection, ReflectionContent content) {
        reflections.flush();
        keeping.note(PersonEvent.changed(reflection.participantId, reflection.id));
        return reflection.view(content, keeping.now());
    }

    private ReflectionView shown(Reflection reflection) {
        keeping.note(PersonEvent.read(reflection.participantId, reflection.id));
        return reflection.view(content(reflection), keeping.now());
    }

    private ReflectionContent content(Reflection reflection) {
        return forms.open(
                reflection.participantId, Reflection.place(reflection.id), reflection.content, ReflectionContent.class);
    }

    private Reflection requiredForChange(UUID id) {
        var reflection = required(reflections.requireForChange(id));
        keeping.requireCurrent(reflection.version);
        return reflection;
    }

    private Reflection required(Reflection reflection) {
        keeping.requireKnown(reflection.participantId);
        return reflection;
    }
}
