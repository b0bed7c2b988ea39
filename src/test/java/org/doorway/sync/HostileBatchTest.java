package org.doorway.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.operation;
import static org.doorway.sync.StreetPhone.utf8;
import static org.doorway.sync.StreetPhone.visit;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.LogLines;
import org.doorway.MovableClock;
import org.doorway.RawHttp;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Batches that no well-meant phone would send. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileBatchTest {
    private static final int MIB = 1024 * 1024;

    private FreshSite site;
    private CentreApi worker;
    private StreetPhone phone;

    @BeforeEach
    void a_phone() {
        MovableClock.at(NOW);
        site = FreshSite.open();
        worker = CentreApi.as(OUTREACH).at(site);
        phone = StreetPhone.of(worker);
    }

    @Test
    void a_thousand_and_one_operations() {
        var operations = new ArrayList<Map<String, Object>>();
        for (int i = 0; i <= 1000; i++) {
            operations.add(operation("unheardOf", Map.of(), Map.of()));
        }
        phone.sendsAt(NOW, operations)
                .is(200)
                .shows("results.size()", 1000)
                .shows("problem.type", "/api/v1/problems/too-many-operations");
    }

    @Test
    void fifty_megabytes_announced_or_not() throws Exception {
        var raw = new RawHttp(RestAssured.port);
        assertThat(raw.sends("POST", "/api/v1/sync/batches", worker.token(), 50L * MIB))
                .startsWith("HTTP/1.1 413");
        assertThat(raw.sendsInChunks("POST", "/api/v1/sync/batches", worker.token(), 50L * MIB))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_few_bytes_that_unpack_to_fifty_megabytes() {
        var bomb = new byte[50 * MIB];
        java.util.Arrays.fill(bomb, (byte) ' ');
        phone.sendsPacked(bomb).isRefused(413, "too-large");
    }

    @Test
    void pieces_without_number_that_unpack_to_nothing() {
        var empty = StreetPhone.packed(new byte[0]);
        var body = StreetPhone.packed(utf8("{}"));
        var pieces = new byte[20_000 * empty.length + body.length];
        for (int i = 0; i < 20_000; i++) {
            System.arraycopy(empty, 0, pieces, i * empty.length, empty.length);
        }
        System.arraycopy(body, 0, pieces, 20_000 * empty.length, body.length);
        try (var log = LogLines.listen()) {
            sends(pieces).isRefused(400, "malformed-json");
            assertThat(log.text()).doesNotContain("StackOverflow", "ERROR");
        }
    }

    @Test
    void something_behind_what_was_packed() throws Exception {
        var batch = StreetPhone.packed(utf8(new ObjectMapper()
                .writeValueAsString(phone.batch(UUID.randomUUID().toString(), NOW, List.of()))));
        sends(batch).is(200);
        sends(java.util.Arrays.copyOf(batch, batch.length + 1)).isRefused(400, "malformed-json");
        sends(java.util.Arrays.copyOf(batch, batch.length - 1)).isRefused(400, "malformed-json");
    }

    private Answer sends(byte[] packed) {
        return new Answer(
                worker.saying("Content-Encoding", "gzip").asking().body(packed).post("/sync/batches"));
    }

    @Test
    void what_is_not_packed_although_it_says_so_or_packed_in_another_way() {
        phone.sendsPacked(new byte[0]).isRefused(400, "malformed-json");
        worker.saying("Content-Encoding", "gzip").posts("/sync/batches", "{}").isRefused(400, "malformed-json");
        worker.saying("Content-Encoding", "br").posts("/sync/batches", "{}").isRefused(415, "unsupported-media-type");
    }

    @Test
    void a_slash_that_is_spelled_longer_than_it_is() throws Exception {
        var visit = operation("recordVisit", Map.of(), Map.of("participantCode", "Wren/Bird"));
        var batch = phone.batch(UUID.randomUUID().toString(), NOW, List.of(visit));
        var json = utf8(new ObjectMapper().writeValueAsString(batch));
        var at = new String(json, java.nio.charset.StandardCharsets.US_ASCII).indexOf("Wren/Bird") + 4;
        var overlong = new byte[json.length + 1];
        System.arraycopy(json, 0, overlong, 0, at);
        overlong[at] = (byte) 0xC0;
        overlong[at + 1] = (byte) 0xAF;
        System.arraycopy(json, at + 1, overlong, at + 2, json.length - at - 1);
        assertThat(phone.sendsPacked(overlong).body()).contains("malformed-json");
    }

    @Test
    void json_that_breaks_off_in_the_middle() throws Exception {
        var ids = StreetPhone.newIds(150);
        var operations = ids.stream().map(id -> visit(id, site.code())).toList();
        var json = new ObjectMapper().writeValueAsString(phone.batch(ids.get(0), NOW, operations));
        phone.sendsPacked(utf8(json.substring(0, json.length() - 20)))
                .is(200)
                .shows("results.size()", 149)
                .shows("problem.type", "/api/v1/problems/batch-breaks-off")
                .shows("problem.detail", org.hamcrest.Matchers.containsString(" 149 "));
        phone.sendsPacked(utf8(json.substring(0, json.indexOf("recordVisit")))).isRefused(400, "batch-breaks-off");
        phone.sendsPacked(utf8(json.substring(0, json.indexOf("operations")))).isRefused(400, "malformed-json");
        assertThat(BatchTest.outcomes(phone.sendsAt(NOW, operations)))
                .containsOnly("applied", "already_known")
                .hasSize(150);
    }

    @Test
    void operations_that_are_none() {
        var large = operation("recordVisit", Map.of(), Map.of("participantCode", "x".repeat(70_000)));
        phone.sends(7, null, List.of(), Map.of(), operation("unheardOf", Map.of(), Map.of()), large)
                .is(200)
                .shows("results.outcome", List.of("refused", "refused", "refused", "refused", "refused", "refused"))
                .shows("results[3].problem.errors.pointer", org.hamcrest.Matchers.hasItems("/id", "/at", "/type"))
                .shows("results[4].problem.errors[0].pointer", "/type")
                .shows("results[5].problem.status", 413);
    }

    @Test
    void paths_that_lead_nowhere() {
        phone.sends(
                        operation("recordDeparture", Map.of(), Map.of()),
                        operation("recordDeparture", Map.of("id", "../sites"), Map.of()),
                        operation("recordTally", Map.of("id", "x"), Map.of("headcount", 1)),
                        operation(
                                "recordDeparture",
                                Map.of("id", UUID.randomUUID().toString()),
                                Map.of()))
                .is(200)
                .shows("results.problem.status", List.of(422, 422, 422, 404));
    }

    @Test
    void somebody_elses_site_and_somebody_elses_phone() {
        var elsewhere = FreshSite.open();
        phone.sends(
                        visit(UUID.randomUUID().toString(), elsewhere.code()),
                        visit(UUID.randomUUID().toString(), site.code()))
                .is(200)
                .shows("results.outcome", List.of("refused", "applied"))
                .shows("results[0].problem.type", "/api/v1/problems/site-not-covered");
        var stranger = CentreApi.as(FRONT_DESK);
        stranger.posts("/sync/batches", phone.batch(UUID.randomUUID().toString(), NOW, List.of()))
                .isFaultyAt("/phone");
        stranger.posts("/phones", Map.of("id", phone.id())).isRefused(409, "id-taken");
    }

    @Test
    void an_operation_with_broken_bytes_is_refused_and_takes_no_other_along() {
        var ids = StreetPhone.newIds(7);
        var broken = List.of(
                "{\"id\": \"%s\", \"type\": \"\u00FF\"}",
                "{\"type\": \"\\x\", \"id\": \"%s\"}",
                "{\"id\": \"%s\", \"type\": \"recordVisit\", \"type\": \"recordTally\"}",
                "{\"id\": \"%s\", \"body\": " + "{\"a\": ".repeat(2000) + "1" + "}".repeat(2000) + "}",
                "{\"id\": \"%s\", \"body\": {\"headcount\": 1" + "0".repeat(5000) + "}}",
                "{\"id\": \"%s\" \"type\" nothing}",
                "{\"type\": \"recordVisit\" \"id\": \"%s\"}");
        var operations = new ArrayList<String>();
        operations.add("{\"id\": \"%s\", \"at\": \"%s\", \"type\": \"recordTally\", \"body\": {\"headcount\": 1}}"
                .formatted(UUID.randomUUID(), NOW));
        for (int i = 0; i < broken.size(); i++) {
            operations.add(broken.get(i).formatted(ids.get(i)));
        }
        operations.add("{\"id\": \"%s\", \"at\": \"%s\", \"type\": \"recordTally\", \"body\": {\"headcount\": 2}}"
                .formatted(UUID.randomUUID(), NOW));
        // Each character is a byte: what is 0xFF then is no UTF-8.
        var answer = phone.sendsPacked(raw(operations).getBytes(StandardCharsets.ISO_8859_1))
                .is(200)
                .shows("problem", nullValue())
                .shows("results.position", List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(BatchTest.outcomes(answer))
                .containsExactly(
                        "applied", "refused", "refused", "refused", "refused", "refused", "refused", "refused",
                        "applied");
        answer.shows("results[1..6].id", ids.subList(0, 6));
        assertThat(answer.<List<String>>get("results[1..7].problem.type"))
                .containsOnly("/api/v1/problems/malformed-json");
    }

    @Test
    void where_the_structure_is_lost_the_batch_ends_and_says_so() {
        var good = "{\"id\": \"%s\", \"at\": \"%s\", \"type\": \"recordTally\", \"body\": {\"headcount\": 1}}";
        for (var lost : List.of("{\"id\": [}", "{\"id\": \"", "} {", "{} {}")) {
            var operations = new ArrayList<String>();
            operations.add(good.formatted(UUID.randomUUID(), NOW));
            operations.add(good.formatted(UUID.randomUUID(), NOW));
            operations.add(lost);
            operations.add(good.formatted(UUID.randomUUID(), NOW));
            var answer = phone.sendsPacked(utf8(raw(operations))).is(200);
            assertThat(BatchTest.outcomes(answer)).as(lost).startsWith("applied", "applied");
            answer.shows("problem.type", "/api/v1/problems/batch-breaks-off");
        }
    }

    @Test
    void properties_in_any_order() {
        var ids = StreetPhone.newIds(120);
        var operations = ids.stream().map(id -> visit(id, site.code())).toList();
        var batch = phone.batch(ids.get(0), NOW, operations);
        for (var order : List.of(
                List.of("operations", "sentAt", "phone", "id"), List.of("phone", "operations", "id", "sentAt"))) {
            var body = new java.util.LinkedHashMap<String, Object>();
            order.forEach(name -> body.put(name, batch.get(name)));
            assertThat(BatchTest.outcomes(worker.posts("/sync/batches", body).is(200)))
                    .hasSize(120)
                    .containsAnyOf("applied", "already_known")
                    .doesNotContain("refused");
        }
        worker.gets("/visits/" + ids.get(119)).is(200);
    }

    @Test
    void operations_first_and_too_many_of_them_or_broken_off() {
        var many = "{\"operations\": [" + "1,".repeat(100_000)
                + "1], \"id\": \"%s\", \"phone\": \"%s\", \"sentAt\": \"%s\"}";
        phone.sendsPacked(utf8(many.formatted(phone.id(), phone.id(), NOW)))
                .is(200)
                .shows("results.size()", 1000)
                .shows("problem.type", "/api/v1/problems/too-many-operations");
        phone.sendsPacked(utf8("{\"operations\": [{}, {]}")).isRefused(400, "batch-breaks-off");
    }

    private String raw(List<String> operations) {
        return "{\"id\": \"%s\", \"phone\": \"%s\", \"sentAt\": \"%s\", \"operations\": [%s]}"
                .formatted(UUID.randomUUID(), phone.id(), NOW, String.join(", ", operations));
    }

    @Test
    void the_rest_behind_the_operations() {
        worker.posts("/sync/batches", "{\"operations\": [], \"id\": \"%s\"}".formatted(phone.id()))
                .isFaultyAt("/phone", "/sentAt");
        var body = new java.util.LinkedHashMap<>(phone.batch(phone.id(), NOW, List.of()));
        body.put("more", 1);
        worker.posts("/sync/batches", body).isFaultyAt("/more");
    }
}
