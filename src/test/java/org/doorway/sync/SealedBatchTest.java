package org.doorway.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.newIds;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.privacy.Rfc9180;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a phone keeps sealed is recorded like anything else. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedBatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CentreApi worker;
    private StreetPhone phone;
    private String keyId;
    private byte[] key;

    @BeforeEach
    void a_phone_with_the_key_of_the_centre() {
        MovableClock.at(NOW);
        worker = CentreApi.as(OUTREACH).at(FreshSite.open());
        phone = StreetPhone.of(worker);
        var answer = worker.gets("/sync/key").is(200);
        keyId = answer.get("id");
        key = Base64.getUrlDecoder().decode(answer.<String>get("publicKey"));
    }

    @Test
    void a_sealed_visit_is_recorded_once_however_often_it_is_sealed() throws Exception {
        MovableClock.at(NOW.minus(Duration.ofHours(1)));
        var card = worker.givesACardTo(Map.of("chosenName", "Bluebird"));
        MovableClock.at(NOW);
        var ids = newIds(2);
        var visit = Map.of("id", ids.get(0), "participantCode", card.code());
        assertThat(BatchTest.outcomes(phone.sends(sealed(ids.get(1), visit)))).containsExactly("applied");
        assertThat(BatchTest.outcomes(phone.sends(sealed(ids.get(1), visit)))).containsExactly("already_known");
        worker.gets("/visits/" + ids.get(0)).is(200).shows("participant.chosenName", "Bluebird");
    }

    @Test
    void faults_are_told_as_of_any_other() throws Exception {
        phone.sends(sealed(newIds(1).get(0), Map.of("peopleServed", 0)))
                .is(200)
                .shows("results[0].problem.errors[0].pointer", "/body/peopleServed");
    }

    @Test
    void what_is_for_another_key_or_another_operation_or_damaged_is_refused() throws Exception {
        var ids = newIds(4);
        var moved = sealed(ids.get(0), Map.of());
        moved.put("id", ids.get(1));
        var foreign = sealed(ids.get(2), Map.of());
        foreign.put("sealed", Map.of("key", "0000000000000000", "content", content(foreign)));
        var damaged = sealed(ids.get(3), Map.of());
        damaged.put("sealed", Map.of("key", keyId, "content", content(damaged).substring(3)));
        phone.sends(moved, foreign, damaged)
                .is(200)
                .shows(
                        "results.problem.type",
                        List.of(
                                "/api/v1/problems/envelope-unreadable",
                                "/api/v1/problems/envelope-key-unknown",
                                "/api/v1/problems/envelope-unreadable"));
    }

    @Test
    void an_envelope_in_an_envelope_and_an_open_one_beside_it_are_refused() throws Exception {
        var id = UUID.randomUUID().toString();
        var inner = sealed(id, Map.of());
        var nested = envelope(id, JSON.writeValueAsBytes(inner));
        var open = sealed(id, Map.of());
        open.put("type", "recordVisit");
        phone.sends(nested, open)
                .is(200)
                .shows("results.outcome", List.of("refused", "refused"))
                .shows("results[0].problem.errors.pointer", org.hamcrest.Matchers.hasItem("/sealed/sealed"))
                .shows("results[1].problem.errors[0].pointer", "/sealed");
    }

    private Map<String, Object> sealed(String id, Map<String, ?> visit) throws Exception {
        return envelope(
                id,
                JSON.writeValueAsBytes(
                        Map.of("at", NOW.minusSeconds(60).toString(), "type", "recordVisit", "body", visit)));
    }

    private Map<String, Object> envelope(String id, byte[] content) {
        var sealed = new Rfc9180().seal(key, "doorway operation " + id, content);
        return new java.util.LinkedHashMap<>(Map.of(
                "id",
                id,
                "sealed",
                Map.of(
                        "key",
                        keyId,
                        "content",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))));
    }

    private static String content(Map<String, ?> operation) {
        return (String) ((Map<?, ?>) operation.get("sealed")).get("content");
    }
}
