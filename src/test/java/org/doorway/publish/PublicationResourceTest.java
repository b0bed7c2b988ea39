package org.doorway.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.publish.ThreeSites.open;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.doorway.platform.ids.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishing over HTTP, and reading what was published. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationResourceTest {
    @Inject
    PublicationRepository publications;

    private ThreeSites centre;
    private CentreApi manager;

    @BeforeEach
    void a_month_at_three_sites() {
        centre = new ThreeSites();
        manager = centre.manager;
    }

    @Test
    void anybody_reads_the_very_bytes_and_keeps_them() {
        var id = centre.publish("site");
        var first = open().get("/publications/" + id);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).contains("public", "immutable");
        var stored = publications.findById(UUID.fromString(id));
        assertThat(first.asByteArray()).isEqualTo(stored.content);
        assertThat(Sha256.hex(first.asByteArray())).isEqualTo(stored.digest);
        assertThat(first.<List<?>>path("comparisons"))
                .as("other periods are published by themselves")
                .isEmpty();
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
        var id = centre.publish("site");
        var named = open().get("/publications/" + id + "?format=" + format);
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
        assertThat(named.contentType()).startsWith(type);
        assertThat(new String(named.asByteArray(), StandardCharsets.ISO_8859_1)).startsWith(beginning);
        assertThat(named.header("Content-Disposition")).startsWith("attachment; filename=\"services-");
        var accepted = open().accept(type).get("/publications/" + id);
        assertThat(accepted.contentType()).startsWith(type);
        assertThat(accepted.header("ETag")).isEqualTo(named.header("ETag"));
        assertThat(accepted.asByteArray()).as("made once for all").isEqualTo(named.asByteArray());
    }

    @Test
    void publishing_again_with_the_same_id_changes_nothing() {
        var request = new HashMap<>(centre.body("site"));
        request.put("id", UUID.randomUUID().toString());
        manager.posts("/publications", request).is(201);
        manager.posts("/publications", request).is(200).shows("id", request.get("id"));
        request.putAll(centre.body("modality"));
        manager.posts("/publications", request).isRefused(409, "id-taken");
    }

    @Test
    void a_revision_is_made_once_and_by_those_who_cover_every_site() {
        var revisions = "/publications/" + centre.publish("site") + "/revisions";
        centre.visits(centre.main, 30);
        var request = Map.of("id", UUID.randomUUID().toString(), "changes", "Thirty more.");
        manager.at(centre.main).posts(revisions, request).isRefused(403, "site-not-covered");
        manager.posts(revisions, request).is(201).shows("revision", 2);
        manager.posts(revisions, request).is(200).shows("revision", 2);
        manager.posts(revisions, Map.of("id", request.get("id"), "changes", "More."))
                .isRefused(409, "id-taken");
    }

    @Test
    void what_was_published_stays_as_it_was_byte_for_byte_when_it_is_revised() {
        var id = centre.publish("site");
        var before = open().get("/publications/" + id).asByteArray();
        centre.visits(centre.main, 30);
        centre.revised(id, "Thirty more.");
        assertThat(open().get("/publications/" + id).asByteArray()).isEqualTo(before);
    }

    @Test
    void a_format_that_is_not_offered_is_a_clear_problem() {
        var id = centre.publish("site");
        assertThat(open().accept("image/png").get("/publications/" + id).statusCode())
                .isEqualTo(406);
        manager.gets("/publications/" + id + "?format=docx").isFaultyAt("?format");
    }

    @Test
    void what_is_too_fine_not_over_or_not_of_the_whole_centre_is_refused() {
        for (var by : List.of("stop", "day", "hour")) {
            manager.posts("/publications", centre.body(by)).isFaultyAt("/report/by");
        }
        var day = Map.of("kind", "services", "period", "day", "from", centre.month.toString());
        manager.posts("/publications", Map.of("report", day)).isFaultyAt("/report/period");
        var now = Map.of("kind", "services", "period", "month", "from", "2026-11-01");
        manager.posts("/publications", Map.of("report", now)).isFaultyAt("/report/from");
        var goals = Map.of("kind", "goals", "period", "month", "from", centre.month.toString());
        manager.posts("/publications", Map.of("report", goals)).isFaultyAt("/report/kind");
        manager.at(centre.main).posts("/publications", centre.body("site")).isRefused(403, "site-not-covered");
        centre.publish("site");
        manager.posts("/publications", centre.body("site")).isRefused(409, "already-published");
    }
}
