package org.doorway.participant.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Problem;

/** The codes that people got: giving them out, replacing and revoking them. */
@ApplicationScoped
@Transactional
public class IssuedCodes {
    private final ParticipantCodeRepository codes;
    private final NewCodes newCodes;
    private final RecordKeeping keeping;
    private final CodeSettings settings;

    IssuedCodes(ParticipantCodeRepository codes, NewCodes newCodes, RecordKeeping keeping, CodeSettings settings) {
        this.codes = codes;
        this.newCodes = newCodes;
        this.keeping = keeping;
        this.settings = settings;
    }

    Created<IssuedCodeView> issue(UUID participant, IssueCode request) {
        return issue(participant, request, newCodes.now());
    }

    /**
     * The same for a code that was given out before now.
     *
     * @param at when: it leads to its person from then on, or from when somebody else had given it up
     */
    public Created<IssuedCodeView> issue(UUID participant, IssueCode request, Instant at) {
        keeping.requireKnown(participant);
        var id = Ids.orHappening(request.id());
        return keeping.begin("issueCode", id, participant, request)
                .once(codes.findByIdOptional(id), known -> known.createdAs, this::notShownAgain, createdAs -> {
                    if (codes.countInUse(participant) >= settings.mostPerPerson()) {
                        throw Problem.of(CodeError.TOO_MANY_CODES);
                    }
                    var origin = new NewCodes.Origin(id, participant, createdAs, at);
                    return issued(
                            participant,
                            request.name() == null ? newCodes.draw(origin) : newCodes.name(origin, request.name()));
                });
    }

    Created<IssuedCodeView> replace(UUID participant, UUID old, ReplaceCode request) {
        keeping.requireKnown(participant);
        var lost = codes.requireForChange(participant, old);
        var id = Ids.orHappening(request.id());
        return keeping.begin("issueCode", id, participant, Map.of("replaced", old))
                .once(codes.findByIdOptional(id), known -> known.createdAs, this::notShownAgain, createdAs -> {
                    revoke(lost);
                    return issued(
                            participant,
                            newCodes.draw(new NewCodes.Origin(id, participant, createdAs, newCodes.now())));
                });
    }

    void revoke(UUID participant, UUID code) {
        keeping.requireKnown(participant);
        revoke(codes.requireForChange(participant, code));
    }

    CodeView get(UUID participant, UUID code) {
        keeping.requireKnown(participant);
        var found = codes.require(participant, code);
        keeping.note(PersonEvent.read(participant));
        return CodeView.of(found);
    }

    Page<CodeView> list(UUID participant, PageRequest page) {
        keeping.requireKnown(participant);
        keeping.note(PersonEvent.read(participant));
        return Page.of(
                codes.of(participant, page),
                page.limit(),
                CodeView::of,
                code -> new Cursor(code.issuedAt, code.id).write());
    }

    private void revoke(ParticipantCode code) {
        if (code.revoke(newCodes.now())) {
            keeping.note(PersonEvent.changed(code.participant, code.id));
        }
    }

    private IssuedCodeView issued(UUID participant, IssuedCodeView code) {
        keeping.note(PersonEvent.changed(participant, code.id()));
        return code;
    }

    private IssuedCodeView notShownAgain(ParticipantCode known) {
        keeping.note(PersonEvent.read(known.participant));
        return IssuedCodeView.notShownAgain(known);
    }
}
