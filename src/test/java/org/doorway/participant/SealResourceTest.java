package org.doorway.participant;

import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.PRIVACY_OFFICER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who works here comes as a guest, too. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealResourceTest {
    private final CentreApi counselor = CentreApi.as(COUNSELOR);
    private final CentreApi colleague = CentreApi.as(COUNSELOR);
    private final CentreApi officer = CentreApi.as(PRIVACY_OFFICER);
    private CentreApi desk;
    private CentreApi.Card card;
    private String person;
    private String seal;
    private String goal;

    @BeforeEach
    void their_record_is_sealed() {
        desk = CentreApi.as(FRONT_DESK).at(FreshSite.open());
        card = desk.givesACardTo(Map.of("chosenName", "Bluebird"));
        person = "/participants/" + card.participant();
        seal = person + "/seal";
        goal = "/goals/"
                + counselor
                        .posts(person + "/goals", Map.of("words", "Sleep."))
                        .is(201)
                        .<String>get("id");
        colleague.gets(person).is(200);
        counselor
                .puts(seal, Map.of("workers", List.of(counselor.subject())))
                .is(200)
                .shows("isSealed", true);
    }

    @Test
    void those_who_are_named_read_it_as_before() {
        counselor.gets(person).is(200).shows("chosenName", "Bluebird");
        counselor.gets(person + "/goals").is(200).shows("items.words", contains("Sleep."));
        counselor.gets(goal).is(200);
        counselor.gets(seal).is(200).shows("workers", contains(counselor.subject()));
    }

    @Test
    void for_everybody_else_it_is_not_there() {
        for (var part :
                List.of("", "/goals", "/relationships", "/reflections", "/safer-plan", "/contact", "/codes", "/seal")) {
            colleague.gets(person + part).isRefused(404, "not-found");
        }
        colleague.gets(goal).isRefused(404, "not-found");
        colleague.gets(goal + "/versions").isRefused(404, "not-found");
        colleague.posts(goal + "/activation").isRefused(404, "not-found");
        colleague.puts(person + "/introduction", Map.of()).isRefused(404, "not-found");
        colleague.puts(seal, Map.of("workers", List.of(colleague.subject()))).isRefused(404, "not-found");
        colleague.deletes(seal).isRefused(404, "not-found");
        desk.gets(person).isRefused(404, "not-found");
        desk.gets(person + "/codes/" + card.id()).isRefused(404, "not-found");
        desk.deletes(person + "/codes/" + card.id()).isRefused(404, "not-found");
        desk.posts(person + "/codes/" + card.id() + "/replacement", Map.of()).isRefused(404, "not-found");
        desk.posts(person + "/codes", Map.of("kind", "random")).isRefused(404, "not-found");
    }

    @Test
    void who_shows_the_card_is_served_and_recognised_and_not_named() {
        desk.records(somebodyShowing(card))
                .is(201)
                .shows("codeRecognised", true)
                .shows("participant.id", card.participant())
                .shows("participant.chosenName", nullValue());
        desk.posts("/codes/lookup", Map.of("code", card.code()))
                .is(200)
                .shows("id", card.participant())
                .shows("chosenName", nullValue());
    }

    @Test
    void a_privacy_officer_hands_it_on_and_sees_nothing_of_it() {
        officer.gets(person).isRefused(403, "role-may-not");
        officer.gets(seal).is(200).shows("workers", contains(counselor.subject()));
        officer.puts(seal, Map.of("workers", List.of(colleague.subject()))).is(200);
        colleague.gets(person).is(200).shows("chosenName", "Bluebird");
        counselor.gets(person).isRefused(404, "not-found");
    }

    @Test
    void it_is_opened_again_with_one_call_however_often() {
        counselor.deletes(seal).is(200).shows("isSealed", false).shows("workers", empty());
        counselor.deletes(seal).is(200);
        colleague.gets(person).is(200);
        desk.records(somebodyShowing(card)).is(201).shows("participant.chosenName", "Bluebird");
    }

    @Test
    void the_same_request_to_create_somebody_shows_a_sealed_record_to_nobody() {
        var id = java.util.UUID.randomUUID().toString();
        desk.posts("/participants", Map.of("id", id, "chosenName", "Wren")).is(201);
        officer.puts("/participants/" + id + "/seal", Map.of("workers", List.of(counselor.subject())))
                .is(200);
        desk.posts("/participants", Map.of("id", id, "chosenName", "Wren")).isRefused(409, "id-taken");
    }

    @Test
    void a_seal_names_somebody() {
        counselor.puts(seal, Map.of("workers", List.of())).isFaultyAt("/workers");
        counselor.puts(seal, Map.of("workers", List.of(" "), "why", "x")).isFaultyAt("/workers/0", "/why");
        counselor.puts(seal, Map.of()).isFaultyAt("/workers");
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s ", "%s\n", "\t%s", "\u00A0%s", "%s\u200B"})
    void a_blank_that_was_copied_with_a_name_locks_nobody_out(String copied) {
        counselor
                .puts(seal, Map.of("workers", List.of(copied.formatted(counselor.subject()))))
                .is(200)
                .shows("workers", contains(counselor.subject()))
                .shows("youCanRead", true);
        counselor.gets(person).is(200).shows("chosenName", "Bluebird");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0456mani", "ima\u00A0ni", "ima\tni", "ima\nni", "ima\u200Bni", "\u0000", ""})
    void what_can_be_nobodys_subject_is_a_fault(String name) {
        counselor
                .puts(seal, Map.of("workers", List.of(counselor.subject(), name)))
                .isFaultyAt("/workers/1");
        counselor.gets(seal).shows("workers", contains(counselor.subject()));
    }

    @Test
    void a_seal_that_nobody_known_here_could_open_is_a_fault() {
        var newcomer = CentreApi.as(COUNSELOR);
        for (var somebody : List.of(counselor, officer)) {
            somebody.puts(seal, Map.of("workers", List.of(newcomer.subject()))).isFaultyAt("/workers");
        }
        officer.puts(seal, Map.of("workers", List.of(officer.subject()))).isFaultyAt("/workers");
        counselor
                .puts(seal, Map.of("workers", List.of(newcomer.subject(), counselor.subject())))
                .is(200);
        newcomer.gets(person).is(200);
        officer.puts(seal, Map.of("workers", List.of(newcomer.subject()))).is(200);
    }

    @Test
    void whoever_seals_is_told_whether_they_still_read_it() {
        officer.gets(seal).is(200).shows("youCanRead", false);
        counselor.gets(seal).is(200).shows("youCanRead", true);
        counselor
                .puts(seal, Map.of("workers", List.of(colleague.subject())))
                .is(200)
                .shows("youCanRead", false);
        officer.deletes(seal).is(200).shows("youCanRead", false);
        counselor.gets(seal).is(200).shows("youCanRead", true);
    }
}
