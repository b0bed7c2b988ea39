package org.doorway.counseling.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody takes home what they want and what helps them, in their own words. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeHomeTest {
    private final CentreApi counselor = CentreApi.as(COUNSELOR);
    private String id;
    private String person;

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_wants_something_to_hold_on_to() {
        id = counselor
                .posts("/participants", Map.of("chosenName", "Bluebird"))
                .is(201)
                .get("id");
        person = "/participants/" + id;
    }

    @Test
    void it_has_their_goals_in_their_order_with_steps_and_their_plan() throws IOException {
        var sister = wants("See my sister again.", "Find her number.", "Write to her.");
        wants("Sleep.");
        var aside = wants("Paint.");
        counselor.posts("/goals/" + aside + "/setting-aside").is(200);
        String first = counselor.gets("/goals/" + sister).get("nextStep");
        counselor
                .puts("/goals/" + sister + "/steps/" + first, Map.of("words", "Find her number.", "taken", true))
                .is(200);
        plans("The red bag.");
        var paper = onPaper("");
        assertThat(paper.text())
                .containsSubsequence(
                        "What I want",
                        "See my sister again.",
                        "☐ Write to her.",
                        "☑ Find her number.",
                        "Sleep.",
                        "What helps me",
                        "Overdose",
                        "The red bag.")
                .doesNotContain("Paint.");
        assertThat(paper.everything()).doesNotContain("Bluebird", id, "CreationDate", "ModDate", "Author");
    }

    @Test
    void it_has_what_was_chosen_and_nothing_else() throws IOException {
        wants("Sleep.");
        plans("The red bag.");
        assertThat(onPaper("?include=goals").text()).contains("Sleep.").doesNotContain("The red bag.");
        assertThat(onPaper("?include=plan").text()).contains("The red bag.").doesNotContain("Sleep.");
        assertThat(onPaper("?include=plan,goals&paper=letter").text()).contains("Sleep.", "The red bag.");
        counselor.gets(person + "/take-home?include=goals,scores").isFaultyAt("?include");
        counselor.gets(person + "/take-home?include=goals&include=plan").isFaultyAt("?include");
        counselor.gets(person + "/take-home?paper=napkin").isFaultyAt("?paper");
        counselor.gets("/participants/" + UUID.randomUUID() + "/take-home").isRefused(404, "not-found");
    }

    @Test
    void it_speaks_their_language() throws IOException {
        counselor.puts(person + "/introduction", Map.of("language", "es-MX")).is(200);
        assertThat(onPaper("").text()).contains("Lo que quiero", "Lo que me ayuda", "Sobredosis");
    }

    @Test
    void words_that_need_more_than_a_page_go_on_and_not_for_ever() throws IOException {
        wants("A long story. ".repeat(700), "The last step.");
        var paper = onPaper("?include=goals");
        assertThat(paper.pages()).isBetween(2, 19);
        assertThat(paper.text()).contains("The last step.").doesNotContain("…");
        for (int i = 0; i < 14; i++) {
            wants("Another one. ".repeat(750));
        }
        var longest = onPaper("?include=goals");
        assertThat(longest.pages()).isEqualTo(20);
        assertThat(longest.text()).endsWith("…");
    }

    @Test
    void each_part_that_is_printed_is_recorded_as_read() throws IOException {
        onPaper("?include=plan");
        assertThat(readings()).isEqualTo(1);
        onPaper("");
        assertThat(readings()).isEqualTo(3);
    }

    private int readings() {
        return rows.of(
                "person_access WHERE participant_id = ?::uuid AND operation = 'printTakeHome' AND kind = 'READ'", id);
    }

    /** The id of a goal. */
    private String wants(String words, String... steps) {
        var taking = List.of(steps).stream().map(step -> Map.of("words", step)).toList();
        return counselor
                .posts(person + "/goals", Map.of("words", words, "steps", taking))
                .is(201)
                .get("id");
    }

    private void plans(String words) {
        var strategies = List.of(Map.of("situation", "overdose", "words", words));
        counselor.puts(person + "/safer-plan", Map.of("strategies", strategies)).is(200);
    }

    private record Paper(int pages, String text, String everything) {}

    private Paper onPaper(String query) throws IOException {
        var printed = counselor.asking().get(person + "/take-home" + query);
        printed.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"take-home.pdf\"");
        var pdf = printed.asByteArray();
        try (var reader = new PdfReader(pdf)) {
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return new Paper(
                    reader.getNumberOfPages(),
                    text.toString().strip(),
                    text + reader.getInfo().toString() + new String(pdf, StandardCharsets.ISO_8859_1));
        }
    }
}
