package org.doorway.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody talks with a counselor now and then, for a year. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearWithACounselorTest {
    private static final List<?> TUESDAYS = List.of(Map.of("day", "tuesday", "starts", "12:00", "minutes", 90));

    private MovableClock clock;
    private CentreApi counselor;
    private String somebody;
    private String person;

    @BeforeEach
    void somebody_sits_down() {
        clock = MovableClock.at("2026-01-12T15:00:00Z");
        counselor = CentreApi.as(COUNSELOR);
        counselor = counselor.at(FreshSite.open());
        somebody = counselor.posts("/participants", Map.of()).is(201).get("id");
        person = "/participants/" + somebody;
    }

    @Test
    void a_year() throws IOException {
        // January. An idea, and two relationships: one of them is fine as it is.
        var wine = describes(Map.of("name", "Wine", "standing", "mixed", "gives", "Evenings.", "costs", "Mornings."));
        var weed = describes(Map.of("name", "Weed", "standing", "fine_as_it_is"));
        var less = wants(Map.of("words", "Maybe drink less?", "aim", "explore", "relationship", wine));
        wants(Map.of("words", "Weed stays.", "aim", "no_change", "relationship", weed));
        reflects(Map.of("kind", "weighing", "prosOfChanging", "Mornings.", "confidence", 3, "stage", "contemplation"));

        // The counselor notes for themselves what to come back to; a colleague sees that they talked, and no more.
        var talk = sits(
                Map.of("minutes", 50, "approaches", List.of("mi"), "goals", List.of(id(less))), "Ask about Fridays.");
        var colleague = CentreApi.as(COUNSELOR);
        colleague.gets(talk).is(200).shows("minutes", 50);
        colleague.gets(talk + "/note").isRefused(404, "not-found");

        // February. The group is for whoever comes. They come, and their name stays out of it until they want it there.
        itIs("2026-02-03T20:00:00Z");
        var circle = counselor
                .posts("/groups", Map.of("content", Map.of("names", Map.of("en", "Circle"), "schedule", TUESDAYS)))
                .is(201)
                .<String>get("id");
        assertThat(counselor.gets("/groups/calendar").is(200).body()).contains("SUMMARY:Circle", "RRULE:FREQ=WEEKLY");
        meets(circle, Map.of("headcount", 9));
        itIs("2026-02-10T20:00:00Z");
        var named = meets(circle, Map.of("headcount", 7, "participants", List.of(somebody)));

        // March. It has become something to do, with a first small step.
        itIs("2026-03-02T15:00:00Z");
        counselor
                .puts(less, Map.of("words", "Only on weekends.", "aim", "moderation", "relationship", wine))
                .is(200);
        counselor.posts(less + "/activation").is(200);
        var step = less + "/steps/"
                + counselor
                        .posts(less + "/steps", Map.of("words", "Tea on Tuesdays."))
                        .is(201)
                        .get("id");
        counselor.posts(less + "/ratings", Map.of("rating", 4)).is(201);

        // In March they would rather not have been named after all. The heads stay.
        counselor.deletes(named + "/participants/" + somebody).is(204);
        counselor
                .gets("/groups/" + circle + "/counseling-sessions")
                .shows("items.headcount", contains(7, 9))
                .shows("items.participants", everyItem(empty()));

        // April. A harder stretch. Something is learned from it, and the goal stays what it is.
        itIs("2026-04-20T15:00:00Z");
        var before = counselor.gets(less).body();
        reflects(Map.of("kind", "learning", "words", "Not on the day of the funeral."));
        assertThat(counselor.gets(less).body()).isEqualTo(before);
        counselor
                .puts("/relationships/" + wine, Map.of("name", "Wine", "standing", "want_change"))
                .is(200);

        // May to July: a rest. Nobody counts the days, and coming back is one call.
        itIs("2026-05-01T15:00:00Z");
        counselor.posts(less + "/pause", Map.of("reason", "Too much going on.")).is(200);
        itIs("2026-08-01T15:00:00Z");
        counselor.posts(less + "/activation").is(200).shows("state", "active");

        // September. The aim shifts, as it may, and a step is reached.
        itIs("2026-09-14T15:00:00Z");
        counselor
                .puts(less, Map.of("words", "A month without.", "aim", "break", "relationship", wine))
                .is(200);
        counselor.puts(step, Map.of("words", "Tea on Tuesdays.", "taken", true)).is(200);
        counselor.gets(less).shows("nextStep", nullValue()).shows("lastRating", 4);

        // December. "What did I want, back then?"
        itIs("2026-12-20T15:00:00Z");
        counselor
                .posts(less + "/arrival", Map.of("reason", "It was a good month."))
                .is(200);
        counselor
                .gets(less + "/versions")
                .is(200)
                .shows("items.state", contains("reached", "active", "active", "paused", "active", "idea", "idea"))
                .shows(
                        "items.aim",
                        contains("break", "break", "moderation", "moderation", "moderation", "moderation", "explore"))
                .shows("items[6].words", "Maybe drink less?")
                .shows("items[5].at", "2026-03-02T15:00:00Z")
                .shows("items[5].words", "Only on weekends.")
                .shows("items[3].reason", "Too much going on.");
        counselor
                .gets("/relationships/" + wine + "/timeline")
                .shows("items.content.standing", contains("want_change", "mixed"));
        counselor
                .gets(person + "/reflections")
                .shows("items.content.kind", contains("learning", "weighing"))
                .shows("items[1].content.stage", nullValue());
        counselor.gets(person + "/goals").shows("items.words", List.of("A month without.", "Weed stays."));

        // And home, with what helps on one page.
        counselor
                .puts(
                        person + "/safer-plan",
                        Map.of(
                                "strategies", List.of(Map.of("situation", "bad_news", "words", "Tea first.")),
                                "people", List.of(Map.of("name", "Robin"))))
                .is(200);
        assertThat(onPaper(person + "/safer-plan/page")).contains("Tea first.", "Robin");
        counselor
                .gets(person + "/overview")
                .shows("goals.state", contains("reached", "idea"))
                .shows("relationships.content.name", contains("Wine", "Weed"))
                .shows("saferPlan.content.strategies.words", contains("Tea first."))
                .shows("lastSessions.minutes", contains(50))
                .shows("lastSessions.goals", contains(List.of(id(less))));
        counselor.gets(talk + "/note").shows("words", "Ask about Fridays.");
    }

    private String onPaper(String path) throws IOException {
        try (var page = new PdfReader(counselor.asking().get(path).asByteArray())) {
            return new PdfTextExtractor(page).getTextFromPage(1);
        }
    }

    private void itIs(String time) {
        clock.moveTo(Instant.parse(time));
    }

    private String describes(Map<String, ?> content) {
        return counselor
                .posts(person + "/relationships", Map.of("content", content))
                .is(201)
                .get("id");
    }

    private String wants(Map<String, ?> goal) {
        return "/goals/" + counselor.posts(person + "/goals", goal).is(201).<String>get("id");
    }

    /** The path of a session with them. */
    private String sits(Map<String, ?> content, String note) {
        var all = new HashMap<String, Object>(content);
        all.put("participants", List.of(somebody));
        return session(Map.of("content", all, "note", Map.of("words", note)));
    }

    private String meets(String group, Map<String, ?> content) {
        return session(Map.of("group", group, "content", content));
    }

    private String session(Map<String, ?> request) {
        return "/counseling-sessions/"
                + counselor.posts("/counseling-sessions", request).is(201).<String>get("id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void reflects(Map<String, ?> content) {
        counselor.posts(person + "/reflections", Map.of("content", content)).is(201);
    }
}
