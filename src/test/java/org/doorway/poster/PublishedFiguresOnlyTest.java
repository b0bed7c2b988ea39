package org.doorway.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.poster.PublishedMonth.anybody;
import static org.doorway.poster.PublishedMonth.item;
import static org.doorway.poster.PublishedMonth.poster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever reads the poster learns nothing that does not stand in the publications. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedFiguresOnlyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    private PublishedMonth month;
    private String naloxone;
    private String syringe;
    private String returned;
    private String shower;
    private String meal;

    @BeforeEach
    void a_menu_and_a_month_of_its_own() {
        month = new PublishedMonth();
        naloxone = item("supply", "naloxone_dose", Map.of("en", "Naloxone", "es", "Naloxona"));
        syringe = item("supply", "syringe", Map.of("en", "Syringe", "es", "Jeringa"));
        returned = item("return", "syringe_returned", Map.of("en", "Used syringes"));
        shower = item("service", "shower", Map.of("en", "Shower", "es", "Ducha"));
        meal = item("service", "meal", Map.of("en", "Meal", "es", "Comida"));
    }

    /** 34 visits; in four of them somebody had a shower. */
    private void a_month() {
        month.visits(18, given(naloxone, 2), given(syringe, 70), given(returned, 51), given(meal, 1));
        month.visits(4, given(shower, 1), Map.of("item", naloxone, "given", 1, "askedFor", 10));
        month.visits(12, Map.of("item", naloxone, "given", 0, "askedFor", 3, "unmetReason", "out_of_stock"));
    }

    private static Map<String, Object> given(String item, int given) {
        return Map.of("item", item, "given", given);
    }

    @Test
    void every_number_of_it_is_one_that_was_published_in_every_format() throws IOException {
        a_month();
        var publications = Map.of(
                "services", month.publishes("services"),
                "supplies", month.publishes("supplies"),
                "unmet", month.publishes("unmet"));
        month.putsUp(publications);
        var poster = JSON.readTree(poster("").asByteArray());
        assertThat(poster.path("figures").findValuesAsText("code"))
                .containsExactly("VISITS", "NLX_KITS", "SYR_OUT", "SYR_IN", "MEALS", "UNMET");
        var published = new ArrayList<JsonNode>();
        for (var id : publications.values()) {
            var bytes = anybody().get("/publications/" + id).asByteArray();
            JSON.readTree(bytes).path("tables").forEach(published::add);
        }
        poster.path("figures")
                .forEach(figure -> assertThat(cells(
                                published, "indicators", figure.path("code").asText()))
                        .contains(figure.path("number")));
        poster.path("lists")
                .forEach(list -> list.path("items")
                        .forEach(item -> assertThat(cells(
                                        published, "items", item.path("item").asText()))
                                .contains(item.path("number"))));
        var numbers = new TreeSet<>(poster.findValuesAsText("number"));
        assertThat(values(poster("?format=html").asString())).isEqualTo(numbers);
        var sheet = Sheet.of(poster("?format=pdf").asByteArray()).text();
        assertThat(poster.findValuesAsText("written"))
                .isNotEmpty()
                .allSatisfy(written -> assertThat(sheet).contains(written));
    }

    @Test
    void a_hidden_figure_is_nowhere_and_neither_is_one_of_nothing() throws IOException {
        a_month();
        month.putsUp(Map.of("services", month.publishes("services"), "supplies", month.publishes("supplies")));
        // Four had a shower, nobody a strip.
        assertThat(poster("").<List<String>>path("figures.code"))
                .contains("VISITS", "MEALS")
                .doesNotContain("SHOWERS", "STRIPS", "LAUNDRY");
        var sheet = Sheet.of(poster("?format=pdf").asByteArray()).text();
        for (var said : List.of(poster("").asString(), poster("?format=html").asString(), sheet)) {
            assertThat(said).doesNotContain("shower").doesNotContain("strips").doesNotContain("laundry");
        }
    }

    @Test
    void items_one_by_one_are_what_was_shared_or_brought_back_and_never_what_is_hidden() throws IOException {
        a_month();
        month.putsUp(Map.of(
                "services", month.publishes("services", "item"), "supplies", month.publishes("supplies", "item")));
        assertThat(poster("?language=es").<List<String>>path("lists.find { it.kind == 'given' }.items.name"))
                .as("most first, without a shower and what came back")
                .containsExactly("Jeringa", "Naloxona", "Comida");
        assertThat(poster("").<List<Integer>>path("lists.find { it.kind == 'brought_back' }.items.number"))
                .containsExactly(18 * 51);
        assertThat(Sheet.of(poster("?format=pdf&language=es").asByteArray()).text())
                .contains("Lo que compartimos", "Jeringa", "1.260")
                .doesNotContain("Ducha");
    }

    @Test
    void there_is_room_for_twelve_things_and_it_is_those_that_were_most() {
        var items = IntStream.rangeClosed(1, 13)
                .mapToObj(number -> given(item("service", "snack", Map.of("en", "Thing " + number)), number))
                .toArray(Map<?, ?>[]::new);
        month.visits(15, items);
        month.putsUp(Map.of("services", month.publishes("services", "item")));
        assertThat(poster("").<List<String>>path("lists.find { it.kind == 'given' }.items.name"))
                .hasSize(12)
                .startsWith("Thing 13", "Thing 12", "Thing 11")
                .endsWith("Thing 2");
    }

    @Test
    void what_was_asked_for_and_not_there_was_heard() {
        a_month();
        month.putsUp(Map.of("unmet", month.publishes("unmet")));
        assertThat(poster("").<List<String>>path("figures.sentence"))
                .containsExactly("You asked for 72 things that we did not have. We heard you.");
        assertThat(poster("").<List<String>>path("lists.heading"))
                .containsExactly("What you asked for and we did not have. We heard you.");
        assertThat(poster("").<List<Integer>>path("lists[0].items.number")).containsExactly(72);
    }

    @Test
    void a_month_without_a_figure_is_a_quiet_one_and_no_failure() throws IOException {
        month.putsUp(Map.of("services", month.publishes("services"), "unmet", month.publishes("unmet")));
        var poster = poster("");
        assertThat(poster.<String>path("thanks")).contains("The door is open");
        assertThat(poster.<List<?>>path("figures")).isEmpty();
        assertThat(poster.<List<?>>path("lists")).isEmpty();
        assertThat(poster("?format=html").asString())
                .contains("The door is open")
                .doesNotContain("<data");
        var sheet = Sheet.of(poster("?format=pdf").asByteArray());
        assertThat(sheet.text()).contains("The door is open").doesNotContainPattern("\\b0\\b");
    }

    @Test
    void nothing_of_it_measures_or_recognises_people() {
        a_month();
        month.putsUp(Map.of("services", month.publishes("services"), "supplies", month.publishes("supplies")));
        for (var language : List.of("en", "es")) {
            assertThat(poster("?language=" + language).asString())
                    .doesNotContain(
                            "RATIO", "UNIQ", "NEW_KNOWN", "WELCOME_BACK", "ID_SHARE", "SECONDARY", "%", " per ");
        }
    }

    /** The numbers in the rows of tables of a code that are about an indicator, or an item. */
    private static List<JsonNode> cells(List<JsonNode> tables, String table, String row) {
        var cells = new ArrayList<JsonNode>();
        tables.stream()
                .filter(one -> one.path("code").asText().equals(table))
                .forEach(one -> one.path("rows").forEach(each -> {
                    if (each.at("/cells/0/text").asText().equals(row)) {
                        each.path("cells").forEach(cell -> cells.add(cell.path("number")));
                    }
                }));
        return cells;
    }

    /** All numbers of a page that stand in its figures; there are no others but days and revisions. */
    private static TreeSet<String> values(String page) {
        var values = new TreeSet<String>();
        Pattern.compile("<data value=\"(\\d+)\">([^<]*)</data>")
                .matcher(page)
                .results()
                .forEach(data -> values.add(data.group(1)));
        var body = page.substring(page.indexOf("<body>"), page.indexOf("<section class=\"about\">"));
        var rest =
                body.replaceAll("<data.*?</data>", "").replaceAll("<[^>]*>", "").replaceAll("in [A-Z]\\w+ \\d{4}", "");
        assertThat(NUMBER.matcher(rest).results()).isEmpty();
        return values;
    }
}
