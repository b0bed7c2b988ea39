package org.doorway.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.newIds;
import static org.doorway.sync.StreetPhone.visit;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.doorway.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody loses a phone: nothing comes in from it that they have not confirmed. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostPhoneTest {
    @Inject
    Rows rows;

    private FreshSite site;
    private CentreApi worker;
    private StreetPhone phone;

    @BeforeEach
    void somebody_with_a_phone() {
        MovableClock.at(NOW);
        site = FreshSite.open();
        worker = CentreApi.as(OUTREACH).at(site);
        phone = StreetPhone.of(worker);
    }

    @Test
    void what_it_sends_waits_sealed_until_its_owner_confirms_it() {
        isLost();
        var ids = newIds(3);
        var batch = UUID.randomUUID().toString();
        var operations =
                List.of(visit(ids.get(0), site.code()), visit(ids.get(1), "nowhere"), visit(ids.get(2), site.code()));
        for (int i = 0; i < 2; i++) {
            var answer = worker.posts("/sync/batches", phone.batch(batch, NOW, operations));
            assertThat(BatchTest.outcomes(answer)).containsExactly("held", "held", "held");
        }
        worker.gets("/visits/" + ids.get(0)).is(404);
        worker.gets("/phones/" + phone.id())
                .is(200)
                .shows("held.batch", List.of(batch))
                .shows("held[0].operations", 3);

        var path = "/phones/" + phone.id() + "/batches/" + batch;
        worker.gets(path + "?limit=2")
                .is(200)
                .shows(
                        "items.id",
                        List.of(operations.get(0).get("id"), operations.get(1).get("id")))
                .shows("items.type", List.of("recordVisit", "recordVisit"))
                .shows(
                        "items.at",
                        List.of(
                                NOW.minusSeconds(60).toString(),
                                NOW.minusSeconds(60).toString()))
                .shows("items.position", List.of(0, 1));
        String next = worker.gets(path + "?limit=2").get("next");
        worker.gets(path + "?after=" + next)
                .is(200)
                .shows("items.position", List.of(2))
                .shows("next", nullValue());
        worker.gets(path + "?after=nowhere").isFaultyAt("?after");
        CentreApi.as(OUTREACH).gets(path).is(404);
        CentreApi.as(MANAGER).gets(path).isRefused(403, "role-may-not");
        CentreApi.as(OUTREACH).posts(path + "/confirmation").is(404);
        worker.posts(path + "/confirmation").is(200).shows("results.outcome", List.of("applied", "refused", "applied"));
        worker.gets("/visits/" + ids.get(0)).is(200);
        worker.gets("/phones/" + phone.id()).shows("held[0].operations", 1);
        worker.deletes(path).is(204);
        worker.posts(path + "/confirmation").is(404);
        worker.gets(path).is(404);
        assertThat(rows.of("sync_held_operation WHERE phone_id = ?::uuid", phone.id()))
                .isZero();
    }

    @Test
    void what_cannot_be_read_waits_too_and_says_why() {
        isLost();
        var batch = UUID.randomUUID().toString();
        var sealed = Map.of(
                "id", UUID.randomUUID().toString(), "sealed", Map.of("key", "3f1f4b0c2d10a8e9", "content", "AAAA"));
        var nothing = Map.of("id", UUID.randomUUID().toString());
        worker.posts("/sync/batches", phone.batch(batch, NOW, List.of(sealed, nothing)))
                .is(200)
                .shows("results.outcome", List.of("held", "held"));
        worker.gets("/phones/" + phone.id() + "/batches/" + batch)
                .is(200)
                .shows("items.type", java.util.Arrays.asList(null, null))
                .shows("items[0].problem.type", "/api/v1/problems/envelope-key-unknown")
                .shows("items[1].problem.errors.pointer", List.of("/at", "/type"));
    }

    @Test
    void one_call_ends_its_sessions() {
        var subject = "robin-" + UUID.randomUUID();
        var session = UUID.randomUUID().toString();
        var token = Tokens.ofSession(OUTREACH, subject, session);
        var lost = UUID.randomUUID().toString();
        register(lost, token).statusCode(201);
        var manager = CentreApi.as(MANAGER);
        manager.posts("/phones/" + lost + "/loss").is(200).shows("carriedBy", subject);
        for (var stolen : List.of(token, Tokens.ofSession(OUTREACH, subject, session))) {
            given().auth().oauth2(stolen).get("/api/v1/menu").then().statusCode(401);
        }
        var anew = Tokens.ofSession(OUTREACH, subject, UUID.randomUUID().toString());
        given().auth().oauth2(anew).get("/api/v1/phones/" + lost).then().statusCode(200);
    }

    @Test
    void a_phone_is_nobody_elses_business() {
        var other = CentreApi.as(OUTREACH);
        other.gets("/phones/" + phone.id()).is(404);
        other.posts("/phones/" + phone.id() + "/loss").is(404);
        other.gets("/phones").is(200).shows("items.size()", 0);
        worker.gets("/phones").is(200).shows("items.id", List.of(phone.id()));
        CentreApi.as(MANAGER).gets("/phones?limit=1").is(200).shows("items.size()", 1);
        worker.posts("/phones", Map.of("id", phone.id())).is(200);
    }

    @Test
    void an_operation_that_waits_and_comes_again_with_other_content_is_another_one() {
        isLost();
        var id = newIds(1).get(0);
        var operation = visit(id, site.code());
        var other = new LinkedHashMap<>(operation);
        other.put("body", Map.of("id", id, "site", site.code(), "peopleServed", 3));
        var reordered = new TreeMap<>(operation);
        var batch = UUID.randomUUID().toString();
        worker.posts("/sync/batches", phone.batch(batch, NOW, List.of(operation)))
                .shows("results.outcome", List.of("held"));
        worker.posts("/sync/batches", phone.batch(batch, NOW, List.of(other, reordered)))
                .shows("results.outcome", List.of("refused", "held"))
                .shows("results[0].problem.type", "/api/v1/problems/id-taken");
        var theirs = CentreApi.as(OUTREACH).at(site);
        var another = StreetPhone.of(theirs);
        theirs.posts("/phones/" + another.id() + "/loss").is(200);
        theirs.signedInAnew()
                .posts("/sync/batches", another.batch(batch, NOW, List.of(operation)))
                .shows("results[0].problem.type", "/api/v1/problems/id-taken");
        worker.posts("/phones/" + phone.id() + "/batches/" + batch + "/confirmation")
                .shows("results.outcome", List.of("applied"));
        worker.gets("/visits/" + id).shows("peopleServed", 1);
    }

    @Test
    void one_that_cannot_be_read_is_recognised_by_its_letters() {
        isLost();
        var operation = new LinkedHashMap<String, Object>(Map.of("id", newIds(1).get(0), "type", "nonsense"));
        var batch = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            worker.posts("/sync/batches", phone.batch(batch, NOW, List.of(operation)))
                    .shows("results.outcome", List.of("held"));
        }
        operation.put("type", "rubbish");
        worker.posts("/sync/batches", phone.batch(batch, NOW, List.of(operation)))
                .shows("results[0].problem.type", "/api/v1/problems/id-taken");
    }

    @Test
    void tokens_that_do_not_name_their_sign_in_end_with_the_loss_whichever_device_they_are_on() {
        var subject = "robin-" + UUID.randomUUID();
        var onPhone = Tokens.issuedAt(OUTREACH, subject, NOW.minusSeconds(600));
        var onDesk = Tokens.issuedAt(OUTREACH, subject, NOW.minusSeconds(60));
        var ofAnother = Tokens.issuedAt(OUTREACH, "wren-" + UUID.randomUUID(), NOW.minusSeconds(60));
        var lost = UUID.randomUUID().toString();
        register(lost, onPhone).statusCode(201);
        comesIn(onDesk).statusCode(200);
        CentreApi.as(MANAGER).posts("/phones/" + lost + "/loss").is(200);
        comesIn(onPhone).statusCode(401);
        comesIn(onDesk).statusCode(401);
        comesIn(ofAnother).statusCode(200);
        comesIn(Tokens.issuedAt(OUTREACH, subject, NOW)).statusCode(401);
        comesIn(Tokens.issuedAt(OUTREACH, subject, NOW.plusSeconds(1))).statusCode(200);
    }

    @Test
    void who_manages_one_site_has_nothing_to_do_with_the_phones_of_another() {
        isLost();
        var batch = UUID.randomUUID().toString();
        worker.posts(
                        "/sync/batches",
                        phone.batch(batch, NOW, List.of(visit(newIds(1).get(0), site.code()))))
                .is(200);
        var elsewhere = CentreApi.as(MANAGER).at(FreshSite.open());
        elsewhere.gets("/phones/" + phone.id()).isRefused(404, "not-found");
        elsewhere.posts("/phones/" + phone.id() + "/loss").isRefused(404, "not-found");
        elsewhere.deletes("/phones/" + phone.id() + "/batches/" + batch).isRefused(404, "not-found");
        elsewhere.gets("/phones").shows("items.size()", 0);
        var here = CentreApi.as(MANAGER).at(site);
        here.gets("/phones").shows("items.id", List.of(phone.id()));
        here.gets("/phones/" + phone.id()).shows("held.batch", List.of(batch));
        here.deletes("/phones/" + phone.id() + "/batches/" + batch).is(204);
        here.gets("/phones/" + phone.id()).shows("held.size()", 0);
    }

    @Test
    void a_phone_of_several_sites_is_for_those_who_cover_them_all() {
        var other = FreshSite.open();
        var here = CentreApi.as(MANAGER).at(site);
        here.gets("/phones/" + phone.id()).is(200);
        worker.at(other).posts("/phones", Map.of("id", phone.id())).is(200);
        here.posts("/phones/" + phone.id() + "/loss").isRefused(404, "not-found");
        CentreApi.as(MANAGER).at(site, other).gets("/phones/" + phone.id()).is(200);
        var everywhere = CentreApi.as(OUTREACH);
        var free = StreetPhone.of(everywhere);
        CentreApi.as(MANAGER)
                .at(site, other)
                .posts("/phones/" + free.id() + "/loss")
                .isRefused(404, "not-found");
        var nowhere = CentreApi.as(OUTREACH).at();
        var tiedToNothing = StreetPhone.of(nowhere);
        here.posts("/phones/" + tiedToNothing.id() + "/loss").isRefused(404, "not-found");
        CentreApi.as(MANAGER).posts("/phones/" + tiedToNothing.id() + "/loss").is(200);
        CentreApi.as(MANAGER).posts("/phones/" + free.id() + "/loss").is(200);
    }

    /** Its owner goes on with another sign-in. */
    private void isLost() {
        worker.posts("/phones/" + phone.id() + "/loss").is(200);
        worker = worker.signedInAnew();
    }

    private static ValidatableResponse register(String phone, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("id", phone))
                .post("/api/v1/phones")
                .then();
    }

    private static ValidatableResponse comesIn(String token) {
        return given().auth().oauth2(token).get("/api/v1/phones").then();
    }
}
