package org.doorway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaferPlanResourceTest {
    private CentreApi counselor;
    private String person;
    private String plan;

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_thinks_ahead() {
        counselor = CentreApi.as(COUNSELOR);
        person = counselor.posts("/participants", Map.of()).is(201).get("id");
        plan = "/participants/" + person + "/safer-plan";
    }

    @Test
    void everybody_has_a_plan_which_is_empty_at_first() {
        counselor
                .gets(plan)
                .is(200)
                .shows("content.strategies", empty())
                .shows("content.people", empty())
                .carries("ETag", startsWith("\"0-"));
        assertThat(rows.of("safer_plan WHERE participant_id = ?::uuid", person)).isZero();
    }

    @Test
    void it_is_kept_as_they_said_it_and_in_their_order() {
        var content = Map.of(
                "strategies",
                List.of(
                        strategy("urges", "Walk to the river 🌊.\nThen see."),
                        strategy("overdose", "Красная сумка"),
                        strategy("urges", "Call  Wren.")),
                "people",
                List.of(Map.of("name", "שלום"), Map.of("name", "Robin", "reach", "Knock twice.")));
        counselor.puts(plan, content).is(200).carries("ETag", "\"1\"");
        counselor
                .gets(plan)
                .shows("content.strategies", content.get("strategies"))
                .shows("content.people.name", contains("שלום", "Robin"));
    }

    @Test
    void saying_the_same_again_changes_nothing_and_an_empty_plan_takes_it_all_back() {
        var content = Map.of("strategies", List.of(strategy("urges", "Tea.")));
        counselor.puts(plan, content).shows("version", 1);
        counselor.puts(plan, content).is(200).shows("version", 1);
        counselor.puts(plan, Map.of()).is(200).shows("version", 2).shows("content.strategies", empty());
    }

    @Test
    void the_second_of_two_who_write_at_once_is_told() throws Exception {
        var statuses = AtOnce.times(
                4,
                n -> counselor
                        .ifStill("\"0\"")
                        .puts(plan, Map.of("strategies", List.of(strategy("alone", "Call " + n))))
                        .status());
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        counselor.ifStill("\"0\"").puts(plan, Map.of()).isRefused(412, "changed-meanwhile");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        counselor
                .puts(
                        plan,
                        Map.of(
                                "strategies",
                                List.of(
                                        strategy("relapse", "No."),
                                        strategy("urges", "x".repeat(401)),
                                        Map.of("words", " ")),
                                "people",
                                Collections.nCopies(7, Map.of("name", "Robin")),
                                "risk",
                                "high"))
                .isFaultyAt(
                        "/strategies/0/situation",
                        "/strategies/1/words",
                        "/strategies/2/situation",
                        "/strategies/2/words",
                        "/people",
                        "/risk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/card", "/page?paper=letter", "/card?paper=a4"})
    void it_goes_home_on_paper(String form) throws IOException {
        counselor
                .puts(plan, Map.of("strategies", List.of(strategy("overdose", "The red bag."))))
                .is(200);
        var printed = counselor.asking().get(plan + form);
        printed.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"plan.pdf\"");
        var paper = Printed.of(printed.asByteArray());
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text()).contains("What helps me", "Overdose", "The red bag.");
    }

    @Test
    void it_is_printed_in_the_persons_language_or_else_in_the_callers() throws IOException {
        assertThat(page("en")).contains("What helps me");
        assertThat(page("es")).contains("Lo que me ayuda");
        var introduction = "/participants/" + person + "/introduction";
        counselor.puts(introduction, Map.of("language", "es-MX")).is(200);
        assertThat(page("en")).contains("Lo que me ayuda", "Sobredosis");
        counselor.puts(introduction, Map.of("language", "fr")).is(200);
        assertThat(page("es")).contains("Lo que me ayuda");
        assertThat(page("en")).contains("What helps me");
    }

    @Test
    void paper_that_there_is_not_is_a_fault_and_nobodys_plan_is_not_printed() {
        counselor.gets(plan + "/page?paper=napkin").isFaultyAt("?paper");
        counselor
                .gets("/participants/" + UUID.randomUUID() + "/safer-plan/page")
                .isRefused(404, "not-found");
    }

    @Test
    void each_reading_printing_and_writing_is_recorded() {
        counselor.gets(plan);
        counselor.puts(plan, Map.of());
        counselor.gets(plan + "/page");
        counselor.gets(plan + "/card");
        for (var operation : List.of("getSaferPlan", "printSaferPlan", "printSaferPlanCard")) {
            assertThat(recorded(operation, "READ")).as(operation).isEqualTo(1);
        }
        assertThat(recorded("writeSaferPlan", "CHANGE")).isEqualTo(1);
    }

    private int recorded(String operation, String kind) {
        return rows.of(
                "person_access WHERE participant_id = ?::uuid AND operation = ? AND kind = ? AND subject = ?",
                person,
                operation,
                kind,
                counselor.subject());
    }

    private String page(String language) throws IOException {
        return Printed.of(counselor
                        .saying("Accept-Language", language)
                        .asking()
                        .get(plan + "/page")
                        .asByteArray())
                .text();
    }

    private static Map<String, String> strategy(String situation, String words) {
        return Map.of("situation", situation, "words", words);
    }
}
