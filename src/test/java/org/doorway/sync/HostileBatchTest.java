package org.doorway.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.operation;
import static org.doorway.sync.StreetPhone.utf8;
import static org.doorway.sync.StreetPhone.visit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
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
                .shows("results.size()", 100)
                .shows("problem.type", "/api/v1/problems/malformed-json");
        phone.sendsPacked(utf8(json.substring(0, json.length() / 4))).isRefused(400, "malformed-json");
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
    void the_rest_behind_the_operations() {
        worker.posts("/sync/batches", "{\"operations\": [], \"id\": \"%s\"}".formatted(phone.id()))
                .isFaultyAt("/id", "/phone", "/sentAt", "/operations");
        var body = new java.util.LinkedHashMap<>(phone.batch(phone.id(), NOW, List.of()));
        body.put("more", 1);
        worker.posts("/sync/batches", body).isFaultyAt("/more");
    }
}
