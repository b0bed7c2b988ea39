package org.doorway.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.platform.ids.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishing over HTTP. Each test has a year of its own, long ago, so that nobody else was there. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationResourceTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2001);

    @Inject
    PublicationRepository publications;

    @Inject
    PublishedBytes bytes;

    private final CentreApi manager = CentreApi.as(MANAGER);
    private final CentreApi desk = CentreApi.as(FRONT_DESK);
    private LocalDate month;
    private FreshSite main;
    private FreshSite elm;
    private FreshSite van;

    @BeforeEach
    void a_month_at_three_sites() {
        MovableClock.at("2026-11-24T12:00:00Z");
        month = LocalDate.of(YEARS.getAndIncrement(), 3, 1);
        main = FreshSite.openIn("UTC");
        elm = FreshSite.openIn("UTC");
        van = FreshSite.openIn("UTC");
        visits(main, 40);
        visits(elm, 25);
        visits(van, 4);
    }

    @Test
    void a_small_figure_is_hidden_with_another_that_would_give_it_away() {
        var report = published("site");
        assertThat(visitsOf(report, van)).isEqualTo(Map.of("withheld", true));
        assertThat(visitsOf(report, elm)).isEqualTo(Map.of("withheld", true));
        assertThat(visitsOf(report, main)).isEqualTo(Map.of("number", 40));
        assertThat(report.<Integer>path("tables.find { it.code == 'by_site' }.total.cells[2].number"))
                .isEqualTo(69);
    }

    @Test
    void anybody_reads_the_very_bytes_and_keeps_them() {
        var id = publish("site");
        var first = open().get("/publications/" + id);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).contains("public", "immutable");
        var stored = publications.findById(UUID.fromString(id));
        assertThat(first.asByteArray()).isEqualTo(stored.content);
        assertThat(Sha256.hex(first.asByteArray())).isEqualTo(stored.digest);
        assertThat(open().header("If-None-Match", first.header("ETag"))
                        .get("/publications/" + id)
                        .statusCode())
                .isEqualTo(304);
        assertThat(open().get("/publications").<List<String>>path("items.id")).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv, report",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "pdf, application/pdf, %PDF-",
        "dhis2, application/vnd.dhis2.data-value-set+json, {",
        "fhir, application/fhir+json, {"
    })
    void in_every_format(String format, String type, String beginning) {
        var id = publish("site");
        var named = open().get("/publications/" + id + "?format=" + format);
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
        assertThat(named.contentType()).startsWith(type);
        assertThat(new String(named.asByteArray(), StandardCharsets.ISO_8859_1)).startsWith(beginning);
        assertThat(named.header("Content-Disposition")).startsWith("attachment; filename=\"services-");
        var accepted = open().accept(type).get("/publications/" + id);
        assertThat(accepted.contentType()).startsWith(type);
        assertThat(accepted.header("ETag")).isEqualTo(named.header("ETag"));
    }

    @Test
    void a_format_that_is_not_offered_is_a_clear_problem() {
        var id = publish("site");
        assertThat(open().accept("image/png").get("/publications/" + id).statusCode())
                .isEqualTo(406);
        manager.gets("/publications/" + id + "?format=docx").isFaultyAt("?format");
    }

    @Test
    void few_who_came_late_stay_hidden_in_a_revision_and_many_are_shown() {
        var id = publish("site");
        manager.posts("/publications/" + id + "/revisions", Map.of("changes", "Nothing."))
                .isRefused(409, "nothing-has-changed");
        visits(main, 2);
        var revision = revised(id, "Two more at the main site.");
        // Two more than before would be two people.
        assertThat(visitsOf(revision, main)).isEqualTo(Map.of("withheld", true));
        visits(main, 30);
        var second = revised(id, "Thirty more at the main site.");
        assertThat(second.<Integer>path("tables.find { it.code == 'by_site' }.total.cells[2].number"))
                .isEqualTo(101);
        assertThat(visitsOf(second, van)).isEqualTo(Map.of("withheld", true));
        assertThat(open().get("/publications/" + id).<Object>path("tables[1].rows.size()"))
                .isEqualTo(3);
        assertThat(manager.gets("/publications?limit=500")
                        .is(200)
                        .<List<Integer>>get("items.findAll { it.original == '%s' }.revision".formatted(id)))
                .contains(3)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_month_is_not_given_away_by_its_quarter() {
        month = month.plusMonths(1);
        visits(main, 50);
        month = month.plusMonths(1);
        visits(main, 6);
        month = month.minusMonths(1);
        visits(elm, 20);
        publish(null);
        var quarter = Map.of("kind", "services", "period", "quarter", "from", month.toString());
        String id = manager.posts("/publications", Map.of("report", quarter))
                .is(201)
                .get("id");
        // April was 70, and May 6: the quarter would tell.
        assertThat(open().get("/publications/" + id)
                        .<Object>path("tables[0].rows.find { it.cells[0].text == 'VISITS' }.cells[3]"))
                .isEqualTo(Map.of("withheld", true));
    }

    @Test
    void items_one_by_one_and_indicators_of_them_are_not_both_published() {
        publish("site");
        manager.posts("/publications", body("item")).is(201);
        var supplies = Map.of("kind", "supplies", "period", "month", "from", month.toString(), "by", "item");
        visits(main, 1);
        assertThat(manager.posts("/publications", Map.of("report", supplies)).status())
                .isIn(201, 409);
    }

    @Test
    void what_is_too_fine_not_over_or_not_of_the_whole_centre_is_refused() {
        for (var by : List.of("stop", "day", "hour")) {
            manager.posts("/publications", body(by)).isFaultyAt("/report/by");
        }
        var day = Map.of("kind", "services", "period", "day", "from", month.toString());
        manager.posts("/publications", Map.of("report", day)).isFaultyAt("/report/from");
        var now = Map.of("kind", "services", "period", "month", "from", "2026-11-01");
        manager.posts("/publications", Map.of("report", now)).isFaultyAt("/report/from");
        var goals = Map.of("kind", "goals", "period", "month", "from", month.toString());
        manager.posts("/publications", Map.of("report", goals)).isFaultyAt("/report/kind");
        manager.at(main).posts("/publications", body("site")).isRefused(403, "site-not-covered");
        publish("site");
        manager.posts("/publications", body("site")).isRefused(409, "already-published");
    }

    /** Everything that was ever published here, attacked with all of it. */
    @Test
    void nothing_that_was_ever_published_gives_a_small_figure_away() {
        publish("site");
        publish("modality");
        var shown = new HashSet<String>();
        var byMeasure = publications.oldestFirst().stream()
                .flatMap(one -> bytes.read(one.figures, Kept.class).figures().stream()
                        .map(kept -> {
                            var figure = kept.figure();
                            var id = one.id + " " + figure.id();
                            if (kept.isShown()) {
                                shown.add(id);
                            }
                            return new Figure(
                                    id,
                                    figure.measure(),
                                    figure.box(),
                                    figure.value(),
                                    figure.people(),
                                    figure.isImplied());
                        }))
                .filter(figure -> figure.box().from().getYear() == month.getYear())
                .collect(Collectors.groupingBy(Figure::measure));
        assertThat(byMeasure).isNotEmpty();
        byMeasure.forEach((measure, figures) -> {
            var draft = Drafting.of(figures, List.of(), 11).orElseThrow();
            var hidden = figures.stream()
                    .map(Figure::id)
                    .filter(id -> !shown.contains(id))
                    .collect(Collectors.toSet());
            assertThat(new Audit(draft.secrets()).unproved(draft.published(hidden), new Budget(Duration.ofSeconds(20))))
                    .isEmpty();
        });
    }

    private void visits(FreshSite site, int howMany) {
        for (int i = 0; i < howMany; i++) {
            var at = month.atTime(12, 0).plusMinutes(i).toInstant(ZoneOffset.UTC);
            desk.checksIn(aStranger().at(site).whoCame(at));
        }
    }

    private Map<String, Object> body(String by) {
        var report = new java.util.HashMap<String, Object>(
                Map.of("kind", "services", "period", "month", "from", month.toString()));
        if (by != null) {
            report.put("by", by);
        }
        return Map.of("report", report);
    }

    private String publish(String by) {
        return manager.posts("/publications", body(by)).is(201).get("id");
    }

    private Response published(String by) {
        return open().get("/publications/" + publish(by));
    }

    private Response revised(String id, String changes) {
        String revision = manager.posts("/publications/" + id + "/revisions", Map.of("changes", changes))
                .is(201)
                .get("id");
        return open().get("/publications/" + revision);
    }

    private static Object visitsOf(Response report, FreshSite site) {
        return report.path("tables.find { it.code == 'by_site' }.rows.find { it.cells[0].text == '" + site.code()
                + "' }.cells[2]");
    }

    private static io.restassured.specification.RequestSpecification open() {
        return given().basePath("/api/v1");
    }
}
