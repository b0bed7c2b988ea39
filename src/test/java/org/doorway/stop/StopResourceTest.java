package org.doorway.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StopResourceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");
    private static final Map<String, String> BRIDGE = Map.of("name", "Under the bridge", "kind", "place");

    @Inject
    Rows rows;

    private MovableClock clock;
    private FreshSite site;
    private CentreApi team;

    @BeforeEach
    void a_team_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        team = site.team();
    }

    @Test
    void a_team_gives_a_place_a_name() {
        var stop = team.posts("/stops", Map.of("description", BRIDGE)).is(201);
        stop.carries("Location", endsWith("/stops/" + stop.get("id")))
                .carries("ETag", "\"0\"")
                .shows("site", site.code())
                .shows("description.name", "Under the bridge")
                .shows("description.kind", "place")
                .shows("located", false)
                .shows("notes", empty())
                .shows("notesDiffer", false);
        assertThat(team.gets("/stops/" + stop.get("id")).is(200).body()).isEqualTo(stop.body());
    }

    @Test
    void the_stops_of_a_site_come_in_the_order_of_their_names() {
        site.stopsAt("Under the bridge");
        site.stopsAt("Elm Street");
        FreshSite.open().stopsAt("Elsewhere");
        team.gets("/stops").is(200).shows("items.description.name", contains("Elm Street", "Under the bridge"));
        CentreApi.as(MANAGER).gets("/stops?site=" + site.code()).is(200).shows("items.size()", 2);
        FreshSite.open().team().gets("/stops").is(200).shows("items", empty());
    }

    @Test
    void the_same_request_again_adds_nothing_else() throws Exception {
        var request = Map.of("id", UUID.randomUUID().toString(), "description", BRIDGE);
        var statuses = AtOnce.times(6, n -> team.posts("/stops", request).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        team.posts("/stops", Map.of("id", request.get("id"), "description", Map.of("name", "Elm", "kind", "place")))
                .isRefused(409, "id-taken");
        FreshSite.open().team().posts("/stops", request).isRefused(409, "id-taken");
    }

    @Test
    void a_stop_is_described_anew() {
        var path = "/stops/" + site.stopsAt("Elm Street");
        team.puts(path, Map.of("name", "Elm Street to the park", "kind", "zone"))
                .is(200)
                .shows("description.name", "Elm Street to the park")
                .shows("description.kind", "zone")
                .carries("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "34.052235, -118.243683, 34.05, -118.24",
        "-33.868820, 151.209290, -33.87, 151.21",
        "0.004, -0.004, 0.00, 0.00",
        "1e-300, 12e0, 0.00, 12.00",
        "90, -180, 90.00, -180.00",
    })
    void where_it_is_is_rounded_when_it_comes_and_never_answered(
            String latitude, String longitude, String storedLatitude, String storedLongitude) {
        var coordinates = "{\"latitude\": %s, \"longitude\": %s}".formatted(latitude, longitude);
        var added = team.posts("/stops", """
                        {"description": {"name": "Corner", "kind": "place"}, "coordinates": %s}""".formatted(coordinates)).is(201);
        var path = "/stops/" + added.get("id");
        var located = team.puts(path + "/coordinates", coordinates).is(200).shows("located", true);
        for (var answer : List.of(added, located, team.gets(path), team.gets("/stops"))) {
            assertThat(answer.body()).doesNotContain("itude", "34.0", "118.2", "33.8", "151.2");
        }
        assertThat(rows.of(
                        "stop WHERE id = ?::uuid AND latitude::text = ? AND longitude::text = ?",
                        added.get("id"),
                        storedLatitude,
                        storedLongitude))
                .isEqualTo(1);
    }

    @Test
    void a_retry_with_another_rounding_is_the_same_request() {
        var id = UUID.randomUUID().toString();
        for (var latitude : List.of(34.052235, 34.05)) {
            var status = latitude == 34.05 ? 200 : 201;
            team.posts(
                            "/stops",
                            Map.of(
                                    "id",
                                    id,
                                    "description",
                                    BRIDGE,
                                    "coordinates",
                                    Map.of("latitude", latitude, "longitude", 1)))
                    .is(status);
        }
    }

    @Test
    void where_it_is_need_not_be_kept() {
        var path = "/stops/" + site.stopsAt("Elm Street") + "/coordinates";
        team.puts(path, Map.of("latitude", 34.05, "longitude", -118.24)).is(200).shows("located", true);
        team.deletes(path).is(200).shows("located", false).carries("ETag", "\"2\"");
        team.deletes(path).is(200).carries("ETag", "\"2\"");
    }

    @Test
    void a_stop_is_retired_and_taken_up_again() {
        var path = "/stops/" + site.stopsAt("Elm Street");
        team.posts(path + "/retirement").is(200).shows("retiredAt", NOON.toString());
        clock.passes(Duration.ofMinutes(1));
        team.posts(path + "/retirement")
                .is(200)
                .shows("retiredAt", NOON.toString())
                .shows("version", 1);
        team.gets("/stops").shows("items.retiredAt", contains(NOON.toString()));
        team.deletes(path + "/retirement")
                .is(200)
                .shows("retiredAt", nullValue())
                .shows("version", 2);
        team.deletes(path + "/retirement").is(200).shows("version", 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            description | {"name": " ", "kind": "place"}          | /description/name
            description | {"name": "Elm", "kind": "corner"}       | /description/kind
            description | {"name": "Elm"}                         | /description/kind
            description | null                                    | /description
            description | "Elm Street"                            | /description
            coordinates | {"latitude": 34.05}                     | /coordinates/longitude
            coordinates | {"latitude": 90.1, "longitude": -181}   | /coordinates/latitude, /coordinates/longitude
            coordinates | {"latitude": 1e400, "longitude": -1e99} | /coordinates/latitude, /coordinates/longitude
            coordinates | {"latitude": "34", "longitude": true}   | /coordinates/latitude, /coordinates/longitude
            coordinates | {"latitude": {}, "longitude": [34]}     | /coordinates/latitude, /coordinates/longitude
            coordinates | [34.05, -118.24]                        | /coordinates
            site        | "nowhere-at-all"                        | /site
            participant | "Bluebird"                              | /participant
            """)
    void a_value_that_does_not_fit_is_named(String property, String value, String pointers) {
        var rest = property.equals("description") ? "" : "\"description\": {\"name\": \"Elm\", \"kind\": \"place\"}, ";
        CentreApi.as(MANAGER)
                .posts(
                        "/stops",
                        "{%s%s\"%s\": %s}"
                                .formatted(
                                        property.equals("site") ? "" : "\"site\": \"" + site.code() + "\", ",
                                        rest,
                                        property,
                                        value))
                .isFaultyAt(pointers.split(", "));
    }

    @Test
    void a_stop_of_another_site_is_none_of_this_teams_business() {
        var theirs = "/stops/" + FreshSite.open().stopsAt("Elsewhere");
        team.gets(theirs).isRefused(403, "site-not-covered");
        team.puts(theirs, BRIDGE).isRefused(403, "site-not-covered");
        team.puts(theirs + "/note", Map.of("text", "Ring twice.")).isRefused(403, "site-not-covered");
        team.posts(theirs + "/retirement").isRefused(403, "site-not-covered");
        var nowhere = "/stops/" + UUID.randomUUID();
        team.gets(nowhere).isRefused(404, "not-found");
        team.puts(nowhere + "/note", Map.of("text", "Ring twice.")).isRefused(404, "not-found");
    }
}
