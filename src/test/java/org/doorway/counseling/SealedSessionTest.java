package org.doorway.counseling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Sessions with somebody whose record is kept for named workers, alone and with others. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedSessionTest {
    private QuietRoom room;
    private CentreApi counselor;
    private CentreApi colleague;
    private String partner;
    private String worker;
    private String alone;
    private String together;

    @BeforeEach
    void somebody_who_works_here_comes_alone_and_with_a_partner() {
        room = QuietRoom.open();
        counselor = room.counselor();
        colleague = room.colleague();
        partner = room.somebody();
        worker = room.somebody();
        alone = room.sessionWith(worker);
        together = room.sessionWith(worker, partner);
        counselor
                .puts(together + "/note", Map.of("words", "Hm.", "readers", List.of(colleague.subject())))
                .is(200);
        room.seals(worker, counselor);
    }

    @Test
    void those_who_are_named_see_them_as_before() {
        counselor.gets(alone).is(200);
        counselor.gets(together).is(200);
        counselor.gets("/participants/" + worker + "/counseling-sessions").shows("items", hasSize(2));
        counselor.gets("/participants/" + partner + "/counseling-sessions").shows("items", hasSize(1));
    }

    @Test
    void for_everybody_else_they_are_not_there_not_with_the_partner_and_not_as_a_gap() {
        for (var session : List.of(alone, together)) {
            colleague.gets(session).isRefused(404, "not-found");
            colleague.puts(session, Map.of()).isRefused(404, "not-found");
            colleague.posts(session + "/void").isRefused(404, "not-found");
            colleague.gets(session + "/note").isRefused(404, "not-found");
            colleague.deletes(session + "/participants/" + worker).isRefused(404, "not-found");
        }
        colleague.gets("/participants/" + worker + "/counseling-sessions").isRefused(404, "not-found");
        colleague
                .gets("/participants/" + partner + "/counseling-sessions?limit=1")
                .is(200)
                .shows("items", empty());
        colleague.gets("/participants/" + partner + "/overview").shows("lastSessions", empty());
        var open = room.sessionWith(partner);
        var page = colleague
                .gets("/participants/" + partner + "/counseling-sessions?limit=1")
                .is(200)
                .shows("items.id", contains(open.substring(open.lastIndexOf('/') + 1)));
        assertThat(page.<String>get("next")).isNull();
    }

    @Test
    void its_author_too_has_to_be_named() {
        room.seals(worker, colleague);
        counselor.gets(alone).isRefused(404, "not-found");
        counselor.gets(together + "/note").isRefused(404, "not-found");
        counselor.puts(together + "/note", Map.of("words", "Ah.")).isRefused(404, "not-found");
        counselor.gets("/counseling-sessions").is(200).shows("items", empty());
        colleague.gets(together).is(200);
        colleague.gets(together + "/note").is(200).shows("words", "Hm.");
    }

    @Test
    void naming_them_tells_no_more_than_naming_nobody() {
        room.seals(worker, colleague);
        room.records(Map.of("participants", List.of(worker))).isFaultyAt("/content/participants/0");
        var id = alone.substring(alone.lastIndexOf('/') + 1);
        room.records(Map.of(), Map.of("id", id)).isRefused(409, "id-taken");
    }
}
