package org.doorway.relationship;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.goal.Counselor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelationshipResourceTest {
    private Counselor counselor;
    private CentreApi api;

    @BeforeEach
    void somebody_comes_to_talk() {
        counselor = Counselor.withSomebody();
        api = counselor.api();
    }

    @Test
    void a_name_is_all_that_is_needed() {
        var relationship = api.posts(counselor.path() + "/relationships", content(Map.of("name", "the slots")))
                .is(201);
        relationship
                .shows("content.name", "the slots")
                .shows("content.standing", nullValue())
                .shows("content.gives", nullValue())
                .carries("Location", "/api/v1/relationships/" + relationship.get("id"));
    }

    @Test
    void what_it_gives_and_what_it_costs_are_kept_as_they_were_said() {
        var said = Map.of(
                "name", "Speed",
                "kind", "substance",
                "standing", "mixed",
                "gives", "Energy for the night shift.",
                "costs", "Sundays.",
                "reasons", "It is there.",
                "triggers", "Payday.",
                "setting", "At Robin's.",
                "route", "Nose.",
                "mixing", "Beer to come down.");
        String id = api.posts(counselor.path() + "/relationships", content(said))
                .is(201)
                .get("id");
        api.gets("/relationships/" + id).is(200).shows("content", said);
    }

    @Test
    void relationships_have_ups_and_downs_and_the_timeline_shows_them() {
        var clock = MovableClock.at("2026-01-10T12:00:00Z");
        var path = "/relationships/" + counselor.relationship("Wine");
        for (var standing : List.of("fine_as_it_is", "mixed", "want_change", "fine_as_it_is")) {
            clock.passes(Duration.ofDays(20));
            api.puts(path, Map.of("name", "Wine", "standing", standing)).is(200);
        }
        api.puts(path, Map.of("name", "Wine", "standing", "fine_as_it_is"))
                .is(200)
                .shows("version", 4);
        api.gets(path + "/timeline")
                .is(200)
                .shows(
                        "items.content.standing",
                        contains("fine_as_it_is", "want_change", "mixed", "fine_as_it_is", null))
                .shows("items[4].describedAt", "2026-01-10T12:00:00Z")
                .shows("items[3].describedAt", "2026-01-30T12:00:00Z");
        var page = api.gets(path + "/timeline?limit=2").shows("items.number", contains(4, 3));
        api.gets(path + "/timeline?limit=4&after=" + page.get("next")).shows("items.number", contains(2, 1, 0));
    }

    @Test
    void the_same_request_again_describes_nothing_twice() {
        var request = Map.of("id", UUID.randomUUID().toString(), "content", Map.of("name", "Weed"));
        api.posts(counselor.path() + "/relationships", request).is(201);
        api.posts(counselor.path() + "/relationships", request).is(200);
        api.posts(
                        counselor.path() + "/relationships",
                        Map.of("id", request.get("id"), "content", Map.of("name", "Hash")))
                .isRefused(409, "id-taken");
        api.gets(counselor.path() + "/relationships").shows("items.content.name", contains("Weed"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        api.posts(
                        counselor.path() + "/relationships",
                        content(Map.of(
                                "name", "", "standing", "addicted", "gives", "x".repeat(10_001), "severity", "high")))
                .isFaultyAt("/content/name", "/content/standing", "/content/gives", "/content/severity");
    }

    private static Map<String, ?> content(Map<String, ?> content) {
        return Map.of("content", content);
    }
}
