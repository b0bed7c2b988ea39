package org.doorway.participant.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.doorway.AtOnce;
import org.doorway.TestCentre;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeResourceTest {
    private static final int MOST_CODES = 50;

    private final Desk desk = Desk.of(Roles.FRONT_DESK);

    @Test
    void a_card_leads_to_its_person_and_tells_the_door_how_to_greet_them() {
        var id = desk.creates(Map.of("chosenName", "Bluebird", "pronouns", "they/them", "language", "es"))
                .extract()
                .<String>path("id");
        var card = desk.givesCardTo(id);
        assertThat(card.get("code")).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        desk.looksUp(card.get("code"))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("", is(Map.of("id", id, "chosenName", "Bluebird", "pronouns", "they/them", "language", "es")));
    }

    @Test
    void somebody_without_words_is_recognised_too() {
        var id = desk.welcomes();
        desk.looksUp(desk.givesCardTo(id).get("code"))
                .statusCode(200)
                .body("id", is(id), "chosenName", nullValue(), "pronouns", nullValue());
    }

    @Test
    void a_code_may_be_typed_carelessly() {
        var id = desk.welcomes();
        var code = desk.givesCardTo(id).get("code");
        desk.looksUp(" "
                        + code.toLowerCase().replace("-", " ").replace('5', 's').replace('2', 'Z'))
                .statusCode(200)
                .body("id", is(id));
    }

    @Test
    void a_code_comes_as_pictures_for_a_card() throws Exception {
        var qr = desk.issues(desk.welcomes(), Map.of("kind", "random"))
                .statusCode(201)
                .extract()
                .<Map<String, String>>path("qr");
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(qr.get("svg"))));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(qr.get("png")).startsWith("data:image/png;base64,");
        var png = Base64.getDecoder().decode(qr.get("png").substring("data:image/png;base64,".length()));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(200);
    }

    @Test
    void a_name_with_markup_in_it_stays_a_name_in_its_picture() throws Exception {
        var name = "<b>&\"" + UUID.randomUUID();
        var svg =
                desk.nameAsCode(desk.welcomes(), name).statusCode(201).extract().<String>path("qr.svg");
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("b").getLength()).isZero();
    }

    @Test
    void what_a_code_says_is_shown_once_and_never_again() {
        var id = desk.welcomes();
        var card = desk.givesCardTo(id);
        var list = desk.reads("/participants/" + id + "/codes")
                .statusCode(200)
                .body(
                        "items", hasSize(1),
                        "items[0].id", is(card.get("id")),
                        "items[0].kind", is("random"),
                        "items[0].issuedAt", notNullValue(),
                        "items[0].revokedAt", nullValue())
                .extract()
                .asString();
        var one = desk.reads("/participants/" + id + "/codes/" + card.get("id"))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(list + one).doesNotContain(card.get("code"), card.get("code").replace("-", ""));
    }

    @Test
    void a_repeated_request_does_not_show_the_code_again() {
        var id = desk.welcomes();
        var request = Map.of("id", UUID.randomUUID().toString(), "kind", "random");
        var code = desk.issues(id, request)
                .statusCode(201)
                .header("Location", endsWith("/participants/" + id + "/codes/" + request.get("id")))
                .extract()
                .<String>path("code");
        desk.issues(id, request)
                .statusCode(200)
                .body("id", is(request.get("id")), "code", nullValue(), "qr", nullValue());
        desk.looksUp(code).statusCode(200);
        desk.reads("/participants/" + id + "/codes").body("items", hasSize(1));
    }

    @Test
    void an_id_of_another_code_is_refused() {
        var request = Map.of("id", UUID.randomUUID().toString(), "kind", "random");
        var id = desk.welcomes();
        desk.issues(id, request).statusCode(201);
        desk.issues(desk.welcomes(), request).statusCode(409).body("type", endsWith("/problems/id-taken"));
        desk.issues(id, Map.of("id", request.get("id"), "kind", "chosen", "name", "Wren" + id))
                .statusCode(409)
                .body("type", endsWith("/problems/id-taken"));
    }

    @Test
    void of_the_same_requests_at_once_one_shows_the_code() throws Exception {
        var id = desk.welcomes();
        var request = Map.of("id", UUID.randomUUID().toString(), "kind", "random");
        var statuses = AtOnce.times(6, n -> desk.issues(id, request).extract().statusCode());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        desk.reads("/participants/" + id + "/codes").body("items", hasSize(1));
    }

    @Test
    void a_chosen_name_is_found_however_it_is_said() {
        var id = desk.welcomes();
        desk.nameAsCode(id, "Blue Bird " + id)
                .statusCode(201)
                .body("kind", is("chosen"), "code", is("Blue Bird " + id), "qr.svg", notNullValue());
        desk.looksUp("  BLUE   bird " + id.toUpperCase()).statusCode(200).body("id", is(id));
    }

    @Test
    void a_name_is_one_persons_until_they_give_it_up() {
        var first = desk.welcomes();
        var name = "Redwing " + first;
        var code = desk.nameAsCode(first, name).statusCode(201).extract().<String>path("id");
        var second = desk.welcomes();
        var answer = desk.nameAsCode(second, name.toUpperCase())
                .statusCode(409)
                .body("type", endsWith("/problems/name-in-use"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Redwing").doesNotContain("REDWING");
        desk.revokes(first, code).statusCode(204);
        desk.nameAsCode(second, name).statusCode(201);
        desk.looksUp(name).statusCode(200).body("id", is(second));
    }

    @Test
    void of_two_people_who_choose_a_name_at_once_one_gets_it() throws Exception {
        var people = List.of(desk.welcomes(), desk.welcomes(), desk.welcomes());
        var name = "Wren " + people.get(0);
        var statuses = AtOnce.times(
                3, n -> desk.nameAsCode(people.get(n), name).extract().statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        desk.looksUp(name).statusCode(200);
    }

    @Test
    void a_name_is_one_name_whichever_apostrophe_and_dash_the_keyboard_makes() {
        var id = desk.welcomes();
        desk.nameAsCode(id, "Ann\u2013Lee O\u2019Malley " + id).statusCode(201);
        desk.nameAsCode(desk.welcomes(), "Ann-Lee O'Malley " + id).statusCode(409);
        desk.looksUp("ann\u2011lee o'malley " + id).statusCode(200).body("id", is(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Blue\nBird", "Blue\tBird", "Blue\r\nBird", "Blue\u2028Bird"})
    void a_name_is_on_one_line(String name) {
        desk.nameAsCode(desk.welcomes(), name)
                .statusCode(422)
                .body("errors.pointer", is(List.of("/name")), "errors[0].detail", endsWith("without tabs."));
        desk.creates(Map.of("chosenName", name, "pronouns", name))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/chosenName", "/pronouns"));
    }

    @Test
    void a_name_is_looked_up_with_whatever_a_scanner_puts_behind_it() {
        var id = desk.welcomes();
        desk.nameAsCode(id, "Wren " + id).statusCode(201);
        desk.looksUp("Wren " + id + "\r\n").statusCode(200).body("id", is(id));
    }

    @Test
    void a_name_goes_with_the_chosen_kind_and_only_with_it() {
        var id = desk.welcomes();
        desk.issues(id, Map.of("kind", "chosen")).statusCode(422).body("errors[0].pointer", is("/name"));
        desk.issues(id, Map.of("kind", "chosen", "name", "\u200B "))
                .statusCode(422)
                .body("errors[0].pointer", is("/name"));
        desk.issues(id, Map.of("kind", "random", "name", "Wren"))
                .statusCode(422)
                .body("errors[0].pointer", is("/name"));
        desk.issues(id, Map.of()).statusCode(422).body("errors[0].pointer", is("/kind"));
        desk.issues(id, Map.of("kind", "derived"))
                .statusCode(422)
                .body("errors[0].detail", endsWith("random, chosen."));
        desk.reads("/participants/" + id + "/codes").body("items", hasSize(0));
    }

    @Test
    void a_revoked_code_leads_nowhere_and_stays_revoked() {
        var id = desk.welcomes();
        var card = desk.givesCardTo(id);
        desk.revokes(id, card.get("id")).statusCode(204);
        var revokedAt = desk.reads("/participants/" + id + "/codes").extract().<String>path("items[0].revokedAt");
        desk.revokes(id, card.get("id")).statusCode(204);
        desk.reads("/participants/" + id + "/codes")
                .body("items[0].revokedAt", is(revokedAt), "items[0].revokedAt", notNullValue());
        desk.looksUp(card.get("code")).statusCode(404).body("type", endsWith("/problems/code-unknown"));
    }

    @Test
    void a_lost_card_is_replaced_and_stops_working() {
        var id = desk.welcomes();
        var lost = desk.givesCardTo(id);
        var replacement =
                desk.replaces(id, lost.get("id"), Map.of()).statusCode(201).extract();
        desk.looksUp(lost.get("code")).statusCode(404);
        desk.looksUp(replacement.path("code")).statusCode(200).body("id", is(id));
        desk.reads("/participants/" + id + "/codes")
                .body("items.id", is(List.of(replacement.path("id"), lost.get("id"))));
    }

    @Test
    void replacing_again_with_the_same_id_changes_nothing() {
        var id = desk.welcomes();
        var lost = desk.givesCardTo(id);
        var other = desk.givesCardTo(id);
        var request = Map.of("id", UUID.randomUUID().toString());
        var code = desk.replaces(id, lost.get("id"), request)
                .statusCode(201)
                .body("id", is(request.get("id")))
                .extract()
                .<String>path("code");
        desk.replaces(id, lost.get("id"), request).statusCode(200).body("code", nullValue());
        desk.looksUp(code).statusCode(200);
        desk.replaces(id, other.get("id"), request).statusCode(409);
        desk.looksUp(other.get("code")).statusCode(200);
    }

    @Test
    void only_the_persons_own_codes_are_replaced_or_revoked() {
        var card = desk.givesCardTo(desk.welcomes());
        var somebodyElse = desk.welcomes();
        desk.replaces(somebodyElse, card.get("id"), Map.of()).statusCode(404);
        desk.revokes(somebodyElse, card.get("id")).statusCode(404);
        desk.reads("/participants/" + somebodyElse + "/codes/" + card.get("id")).statusCode(404);
        desk.looksUp(card.get("code")).statusCode(200);
    }

    @Test
    void codes_are_listed_newest_first_page_by_page() {
        var id = desk.welcomes();
        var first = desk.givesCardTo(id).get("id");
        var second = desk.givesCardTo(id).get("id");
        var page = desk.reads("/participants/" + id + "/codes?limit=1").body("items.id", is(List.of(second)));
        desk.asking()
                .queryParam("limit", 1)
                .queryParam("after", page.extract().<String>path("next"))
                .get("/participants/" + id + "/codes")
                .then()
                .body("items.id", is(List.of(first)), "next", nullValue());
        desk.reads("/participants/" + id + "/codes?after=made-up").statusCode(422);
        desk.reads("/participants/" + id + "/codes?limit=100000").statusCode(422);
    }

    @Test
    void a_wrong_character_is_told_from_an_unknown_code() {
        var code = desk.givesCardTo(desk.welcomes()).get("code");
        var wrong = code.substring(0, 8) + (code.charAt(8) == '3' ? '4' : '3');
        desk.looksUp(wrong)
                .statusCode(422)
                .body("errors[0].pointer", is("/code"), "errors[0].detail", not(matchesPattern(".*" + wrong + ".*")));
        desk.looksUp("Nobody " + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void so_many_codes_of_one_person_are_in_use_at_most() {
        var id = desk.welcomes();
        var first = desk.givesCardTo(id).get("id");
        for (int i = 1; i < MOST_CODES; i++) {
            desk.givesCardTo(id);
        }
        desk.issues(id, Map.of("kind", "random")).statusCode(409).body("type", endsWith("/problems/too-many-codes"));
        desk.nameAsCode(id, "Nobody " + UUID.randomUUID()).statusCode(409);
        String second =
                desk.replaces(id, first, Map.of()).statusCode(201).extract().path("id");
        desk.issues(id, Map.of("kind", "random")).statusCode(409);
        desk.revokes(id, second).statusCode(204);
        desk.issues(id, Map.of("kind", "random")).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void nothing_is_not_a_code(String code) {
        desk.looksUp(code).statusCode(422).body("errors[0].pointer", is("/code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "%' OR 1=1 --", "\uD83E\uDD8A\uD83E\uDD8A", "\u05E9\u05DC\u05D5\u05DD"})
    void any_other_text_is_a_code_that_nobody_has(String code) {
        desk.looksUp(code).statusCode(404);
    }
}
