package org.doorway.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.privacy.PersonForms;
import org.doorway.privacy.PersonWords;

/** People's relationships with substances and behaviours, as they describe them. */
@ApplicationScoped
@Transactional
public class Relationships {
    private final RelationshipRepository relationships;
    private final PersonForms forms;
    private final PersonWords words;
    private final RecordKeeping keeping;

    Relationships(RelationshipRepository relationships, PersonForms forms, PersonWords words, RecordKeeping keeping) {
        this.relationships = relationships;
        this.forms = forms;
        this.words = words;
        this.keeping = keeping;
    }

    /** Describes a relationship for the first time; the same request again changes nothing. */
    public Created<RelationshipView> name(UUID participant, NameRelationship request) {
        keeping.requireKnown(participant);
        var id = Ids.orHappening(request.id());
        return keeping.begin("nameRelationship", id, participant, request)
                .once(relationships.findByIdOptional(id), known -> known.createdAs, this::shown, createdAs -> {
                    var sealed = forms.seal(participant, Relationship.place(id), request.content());
                    var relationship = Relationship.of(id, participant, sealed, keeping.now(), createdAs);
                    relationships.persist(relationship);
                    return kept(relationship, request.content());
                });
    }

    /** Whether a relationship is this person's. */
    public boolean isOf(UUID participant, UUID relationship) {
        return relationships.isOf(participant, relationship);
    }

    RelationshipView get(UUID id) {
        return shown(required(relationships.require(id)));
    }

    /** Those of a person, last described first. */
    public List<RelationshipView> of(UUID participant) {
        keeping.requireKnown(participant);
        keeping.note(PersonEvent.read(participant));
        var rows = relationships.of(participant);
        if (rows.isEmpty()) {
            return List.of();
        }
        var cipher = words.opening(participant);
        return rows.stream()
                .map(row -> RelationshipView.of(
                        row, forms.open(cipher, Relationship.place(row.id), row.content, RelationshipContent.class)))
                .toList();
    }

    /** Describes it anew; saying the same again changes nothing. */
    RelationshipView describe(UUID id, RelationshipContent content) {
        var relationship = required(relationships.requireForChange(id));
        keeping.requireCurrent(relationship.version);
        if (content(relationship).equals(content)) {
            return shown(relationship);
        }
        relationship.describe(forms.seal(relationship.participantId, Relationship.place(id), content), keeping.now());
        return kept(relationship, content);
    }

    Page<RelationshipEntryView> timeline(UUID id, PageRequest page) {
        var relationship = required(relationships.require(id));
        keeping.note(PersonEvent.read(relationship.participantId, id));
        var cipher = words.opening(relationship.participantId);
        return Page.of(
                relationships.timeline(id, page),
                page.limit(),
                entry -> new RelationshipEntryView(
                        entry.key.version(),
                        entry.describedAt,
                        forms.open(cipher, Relationship.place(id), entry.content, RelationshipContent.class)),
                entry ->
                        Cursor.ofVersion(entry.describedAt, entry.key.version()).write());
    }

    private RelationshipView kept(Relationship relationship, RelationshipContent content) {
        relationships.flush();
        relationships.add(RelationshipEntry.of(relationship));
        keeping.note(PersonEvent.changed(relationship.participantId, relationship.id));
        return RelationshipView.of(relationship, content);
    }

    private RelationshipView shown(Relationship relationship) {
        keeping.note(PersonEvent.read(relationship.participantId, relationship.id));
        return RelationshipView.of(relationship, content(relationship));
    }

    private RelationshipContent content(Relationship relationship) {
        return forms.open(
                relationship.participantId,
                Relationship.place(relationship.id),
                relationship.content,
                RelationshipContent.class);
    }

    private Relationship required(Relationship relationship) {
        keeping.requireKnown(relationship.participantId);
        return relationship;
    }
}
