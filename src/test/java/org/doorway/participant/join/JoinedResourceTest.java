package org.doorway.participant.join;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody has been here under two names, and would like them to be one. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinedResourceTest {
    private final CentreApi desk = CentreApi.as(FRONT_DESK);
    private final CentreApi counselor = CentreApi.as(COUNSELOR);
    private String bluebird;
    private String wren;

    @BeforeEach
    void two_records() {
        bluebird = somebody("Bluebird");
        wren = somebody("Wren");
    }

    private String somebody(String name) {
        return desk.posts("/participants", Map.of("chosenName", name)).is(201).get("id");
    }

    private static String of(String record) {
        return "/participants/" + record + "/joined";
    }

    private static String between(String one, String other) {
        return of(one) + "/" + other;
    }

    @Test
    void both_records_say_that_they_are_the_same_persons() {
        desk.gets(of(wren)).is(200).shows("participant", wren).shows("records", empty());
        desk.puts(between(bluebird, wren))
                .is(200)
                .shows("participant", bluebird)
                .shows("records.participant", contains(wren))
                .shows("records.isDirect", contains(true));
        CentreApi.as(OUTREACH).gets(of(wren)).is(200).shows("records.participant", contains(bluebird));
    }

    @Test
    void neither_loses_anything_by_it_and_parting_them_leaves_both_as_they_were() {
        var card = desk.posts("/participants/" + wren + "/codes", Map.of("kind", "random"))
                .is(201);
        counselor
                .posts("/participants/" + wren + "/goals", Map.of("words", "Sleep."))
                .is(201);
        desk.puts(between(bluebird, wren)).is(200);
        bothAreAsTheyWere(card.get("code"));
        desk.deletes(between(wren, bluebird)).is(200).shows("records", empty());
        desk.gets(of(bluebird)).is(200).shows("records", empty());
        bothAreAsTheyWere(card.get("code"));
    }

    private void bothAreAsTheyWere(String code) {
        desk.gets("/participants/" + bluebird)
                .is(200)
                .shows("chosenName", "Bluebird")
                .shows("version", 1);
        desk.gets("/participants/" + wren).is(200).shows("chosenName", "Wren").shows("version", 1);
        desk.posts("/codes/lookup", Map.of("code", code)).is(200).shows("id", wren);
        counselor.gets("/participants/" + wren + "/goals").is(200).shows("items.words", contains("Sleep."));
        counselor.gets("/participants/" + bluebird + "/goals").is(200).shows("items", empty());
    }

    @Test
    void joining_or_parting_again_changes_nothing() {
        for (int i = 0; i < 2; i++) {
            desk.puts(between(bluebird, wren)).is(200);
            desk.puts(between(wren, bluebird)).is(200).shows("records.participant", contains(bluebird));
            desk.puts(between(wren, wren)).is(200).shows("records.participant", contains(bluebird));
        }
        for (int i = 0; i < 2; i++) {
            desk.deletes(between(wren, bluebird)).is(200).shows("records", empty());
            desk.deletes(between(wren, wren)).is(200);
        }
    }

    @Test
    void three_hang_together_until_the_one_between_is_parted_from_them() {
        var robin = somebody("Robin");
        desk.puts(between(bluebird, wren)).is(200);
        desk.puts(between(wren, robin)).is(200);
        desk.gets(of(wren))
                .is(200)
                .shows("records.participant", containsInAnyOrder(bluebird, robin))
                .shows("records.isDirect", contains(true, true));
        desk.gets(of(robin))
                .is(200)
                .shows("records.find { it.participant == '%s' }.isDirect".formatted(bluebird), false);
        desk.deletes(between(bluebird, robin)).is(200).shows("records.participant", containsInAnyOrder(wren, robin));
        desk.deletes(between(wren, robin)).is(200).shows("records.participant", contains(bluebird));
        desk.gets(of(robin)).is(200).shows("records", empty());
    }

    @Test
    void a_sealed_record_is_joined_by_those_whom_it_is_for_and_nobody_else_learns_of_it() {
        counselor
                .puts("/participants/" + wren + "/seal", Map.of("workers", List.of(counselor.subject())))
                .is(200);
        desk.puts(between(bluebird, wren)).isRefused(404, "not-found");
        desk.puts(between(wren, bluebird)).isRefused(404, "not-found");
        counselor.puts(between(wren, bluebird)).is(200).shows("records.participant", contains(bluebird));
        counselor.gets(of(bluebird)).is(200).shows("records.participant", contains(wren));
        desk.gets(of(bluebird)).is(200).shows("records", empty());
        desk.gets(of(wren)).isRefused(404, "not-found");
        desk.deletes(between(bluebird, wren)).isRefused(404, "not-found");
    }

    @Test
    void nobody_is_joined_with_somebody_who_is_not_there() {
        var nobody = UUID.randomUUID().toString();
        desk.puts(between(bluebird, nobody)).isRefused(404, "not-found");
        desk.puts(between(nobody, bluebird)).isRefused(404, "not-found");
        desk.deletes(between(bluebird, nobody)).isRefused(404, "not-found");
        desk.gets(of(nobody)).isRefused(404, "not-found");
    }

    @Test
    void no_more_than_twenty_hang_together() {
        for (int i = 2; i < 20; i++) {
            desk.puts(between(wren, somebody("Finch"))).is(200);
        }
        desk.puts(between(wren, bluebird)).is(200);
        desk.puts(between(bluebird, somebody("Owl"))).isRefused(409, "too-many-joined");
        desk.gets(of(bluebird)).is(200).shows("records.size()", 19);
        desk.puts(between(bluebird, wren)).is(200);
    }
}
