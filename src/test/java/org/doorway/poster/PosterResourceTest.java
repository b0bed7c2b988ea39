package org.doorway.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.poster.PublishedMonth.anybody;
import static org.doorway.poster.PublishedMonth.item;
import static org.doorway.poster.PublishedMonth.poster;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The poster over HTTP: who puts it up, of what, and that it is open to everybody then. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PosterResourceTest {
    private static final String FIRST = "figures[0].";

    private PublishedMonth month;

    @BeforeEach
    void a_month_of_its_own() {
        month = new PublishedMonth();
    }

    @Test
    void anybody_reads_it_once_a_manager_has_put_it_up_and_keeps_it_for_a_minute() {
        month.heads(1_204).putsUp(Map.of("services", month.publishes("services")));
        var poster = poster("");
        assertThat(poster.statusCode()).isEqualTo(200);
        assertThat(poster.contentType()).startsWith("application/json");
        assertThat(poster.<String>path(FIRST + "sentence")).isEqualTo("You came 1,204 times.");
        assertThat(poster.<Integer>path(FIRST + "number")).isEqualTo(1_204);
        assertThat(poster.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(poster.header("Vary")).contains("Accept", "Accept-Language");
        assertThat(poster.header("Content-Language")).isEqualTo("en");
        assertThat(poster("?format=pdf&paper=letter").header("ETag"))
                .isNotEqualTo(poster("?format=pdf&paper=a4").header("ETag"));
        for (var format : List.of("json", "html", "pdf")) {
            var tag = poster("?format=" + format).header("ETag");
            var again = anybody().header("If-None-Match", tag).get("/poster?format=" + format);
            assertThat(again.statusCode()).as(format).isEqualTo(304);
            assertThat(again.asByteArray()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
    }

    @Test
    void in_spanish_with_numbers_as_the_readers_country_writes_them() {
        month.heads(1_204).putsUp(Map.of("services", month.publishes("services")));
        assertThat(poster("?language=es").<String>path(FIRST + "sentence")).isEqualTo("Vinieron 1.204 veces.");
        var american =
                anybody().header("Accept-Language", "es-US,es;q=0.9,en;q=0.5").get("/poster");
        assertThat(american.<String>path(FIRST + "sentence")).isEqualTo("Vinieron 1,204 veces.");
        assertThat(american.header("Content-Language")).isEqualTo("es-US");
        assertThat(american.<String>path("period")).startsWith("en ").contains(" de 20");
        var asked = anybody().header("Accept-Language", "es").get("/poster?language=en");
        assertThat(asked.<String>path(FIRST + "sentence")).startsWith("You came");
        assertThat(anybody()
                        .header("Accept-Language", "=;nonsense")
                        .get("/poster?language=es")
                        .<String>path(FIRST + "sentence"))
                .startsWith("Vinieron");
        assertThat(poster("?language=fr").<String>path("language")).isEqualTo("en");
    }

    @Test
    void a_sheet_is_drawn_once_for_all_who_read_the_same() {
        month.heads(1_204).putsUp(Map.of("services", month.publishes("services")));
        var sheet = poster("?format=pdf&language=en").asByteArray();
        // Drawn again, it would have another time and another identifier in it.
        assertThat(poster("?format=pdf&language=en").asByteArray()).isEqualTo(sheet);
        assertThat(poster("?format=pdf&language=en-QM").asByteArray())
                .as("for somebody of a country that nobody writes in otherwise")
                .isEqualTo(sheet);
        assertThat(poster("?format=pdf&language=es").asByteArray()).isNotEqualTo(sheet);
    }

    @Test
    void it_follows_the_newest_revision_and_says_so() {
        var first = month.heads(40).publishes("services");
        month.putsUp(Map.of("services", first));
        assertThat(poster("").<Integer>path(FIRST + "number")).isEqualTo(40);
        assertThat(poster("").<String>path("sources[0].sentence")).doesNotContain("again");
        month.heads(2);
        var second = month.revises(first, "The van's days came in.");
        // Two who came late are two people: the revision does not show how many it is now.
        assertThat(poster("").<List<?>>path("figures")).isEmpty();
        month.heads(58);
        var third = month.revises(second, "And those of May.");
        var poster = poster("");
        assertThat(poster.<Integer>path(FIRST + "number")).isEqualTo(100);
        assertThat(poster.<Map<String, Object>>path("sources[0]"))
                .containsEntry("publication", third)
                .containsEntry("revision", 3)
                .containsEntry("changes", "And those of May.");
        assertThat(poster.<String>path("sources[0].sentence"))
                .isEqualTo("Services: counted again and published on November 22, 2026, as revision 3.");
        assertThat(poster("?format=html").asString()).contains("as revision 3");
    }

    @Test
    void its_days_are_said_in_words() {
        month.heads(40).putsUp(Map.of("services", month.publishes("services")));
        assertThat(poster("").<String>path("period")).matches("in [A-Z][a-z]+ 20\\d\\d");
        month.putsUp(Map.of("services", month.publishes(of("custom", "2000-02-01", "2000-04-30"))));
        assertThat(poster("").<String>path("period")).isEqualTo("from February 2000 to April 2000");
        assertThat(poster("?language=es").<String>path("period")).isEqualTo("de febrero de 2000 a abril de 2000");
        month.putsUp(Map.of("services", month.publishes(of("year", "2000-01-01", null))));
        assertThat(poster("").<String>path("period")).isEqualTo("in 2000");
    }

    private static Map<String, Object> supplies(String from) {
        return Map.of("kind", "supplies", "period", "month", "from", from);
    }

    private static Map<String, Object> of(String period, String from, String until) {
        var report = new HashMap<String, Object>(Map.of("kind", "services", "period", period, "from", from));
        if (until != null) {
            report.put("until", until);
        }
        return report;
    }

    @Test
    void taken_down_it_is_gone_and_what_was_published_stays() {
        var services = month.heads(40).publishes("services");
        month.putsUp(Map.of("services", services));
        month.manager.deletes("/poster/source").is(204);
        month.manager.gets("/poster/source").is(200).shows("services", nullValue());
        var none = anybody().header("Accept-Language", "es").get("/poster");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.contentType()).startsWith("application/problem+json");
        assertThat(none.<String>path("type")).endsWith("/no-poster-up");
        assertThat(none.<String>path("detail")).contains("bienvenido");
        assertThat(none.header("Cache-Control")).isEqualTo("no-store");
        assertThat(poster("?format=pdf").statusCode()).isEqualTo(404);
        var page = anybody().accept("text/html,*/*;q=0.8").get("/poster");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("You are welcome all the same.").doesNotContain("<data");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(anybody().get("/publications/" + services).statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_made_of_what_is_public_of_the_same_days_and_each_of_its_own_kind() {
        var services = month.publishes("services");
        var people = month.publishes("people");
        var other = new PublishedMonth().publishes("supplies");
        var path = "/poster/source";
        month.manager.puts(path, Map.of()).isFaultyAt("");
        month.manager
                .puts(path, Map.of("services", UUID.randomUUID().toString()))
                .isFaultyAt("/services");
        month.manager.puts(path, Map.of("supplies", services)).isFaultyAt("/supplies");
        month.manager.puts(path, Map.of("services", people)).isFaultyAt("/services");
        month.manager
                .puts(path, Map.of("services", services, "supplies", other))
                .isFaultyAt("/supplies");
        // Both end on the same day.
        month.manager
                .puts(
                        path,
                        Map.of(
                                "services", month.publishes(of("custom", "2000-08-01", "2000-09-30")),
                                "supplies", month.publishes(supplies("2000-09-01"))))
                .isFaultyAt("/supplies");
        month.manager
                .at(FreshSite.open())
                .puts(path, Map.of("services", services))
                .isRefused(403, "site-not-covered");
        month.manager.at(FreshSite.open()).deletes(path).isRefused(403, "site-not-covered");
    }

    @Test
    void putting_up_the_same_again_changes_nothing() {
        var publications = Map.of("services", month.publishes("services"));
        var once = month.manager.puts("/poster/source", publications).is(200);
        MovableClock.at("2026-11-23T12:00:00Z");
        var twice = month.manager
                .ifStill(once.tag())
                .puts("/poster/source", publications)
                .is(200);
        assertThat(twice.tag()).isEqualTo(once.tag());
    }

    @Test
    void as_whatever_is_liked_best_of_what_is_offered() {
        month.heads(40).putsUp(Map.of("services", month.publishes("services")));
        assertThat(accepting("text/html,application/xhtml+xml,*/*;q=0.8")).startsWith("text/html");
        assertThat(accepting("application/pdf")).startsWith("application/pdf");
        assertThat(accepting("application/json;q=0.1,application/pdf;q=0.9")).startsWith("application/pdf");
        assertThat(accepting("*/*")).startsWith("application/json");
        assertThat(anybody()
                        .accept("application/json")
                        .get("/poster?format=html")
                        .contentType())
                .startsWith("text/html");
        assertThat(anybody().accept("image/png").get("/poster").statusCode()).isEqualTo(406);
        month.manager.gets("/poster?format=docx").isFaultyAt("?format");
        month.manager.gets("/poster?paper=a0").isFaultyAt("?paper");
        for (var language : List.of("12", "*", "en,es", "%00", "x".repeat(2_000), "es-" + "longest-".repeat(5) + "x")) {
            month.manager.gets("/poster?language=" + language).isFaultyAt("?language");
        }
    }

    @Test
    void a_page_lets_nothing_run_and_nothing_load() {
        month.heads(40).putsUp(Map.of("services", month.publishes("services")));
        var page = poster("?format=html");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void names_of_items_are_in_any_language_of_the_menu_and_turn_or_run_nothing() {
        var script = item("service", "snack", Map.of("en", "<script>alert(1)</script>", "fr", "Goûter & thé"));
        var arabic = item("service", "snack", Map.of("ar", "\u2067شاي"));
        month.visits(15, Map.of("item", script), Map.of("item", arabic, "given", 2));
        month.putsUp(Map.of("services", month.publishes("services", "item")));
        var page = poster("?format=html").asString();
        assertThat(page)
                .contains("<data value=\"15\">15</data> <bdi lang=\"en\">&lt;script&gt;alert(1)&lt;/script&gt;</bdi>")
                .contains("<data value=\"30\">30</data> <bdi lang=\"ar\">\u2067شاي</bdi>")
                .doesNotContain("<script");
        var french = poster("?format=html&language=fr").asString();
        assertThat(french).contains("<bdi lang=\"fr\">Goûter &amp; thé</bdi>", "<html lang=\"en\" dir=\"ltr\">");
        assertThat(poster("").<List<String>>path("languages")).contains("ar", "en", "es", "fr");
        // A name that would turn what stands around it never comes onto the menu.
        var turning = FreshSite.describing(Map.of("en", "\u202Etea"));
        month.manager
                .posts("/menu-items", Map.of("code", "test.turning", "description", turning))
                .isFaultyAt("/description/labels/en");
    }

    private static String accepting(String types) {
        return anybody().accept(types).get("/poster").contentType();
    }
}
