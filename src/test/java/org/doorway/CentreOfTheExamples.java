package org.doorway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.quarkus.arc.Arc;
import io.restassured.http.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.doorway.reportrun.ReportMaker;

/** The centre that the examples of the API description are about, and something fresh for each of its operations. */
final class CentreOfTheExamples {
    static final String SITE = "main";
    static final String CODE = "K7Q2-M4XW";
    static final String SOMEBODY = "0198f3a2-7c11-4d3e-9a55-3f1f4b0c2e70";
    static final String GOAL = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e71";
    private static final String PHONE = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d51";
    private static final List<String> STOPS =
            List.of("Under the Elm Street bridge", "Harbor car park", "Behind the library", "Lantern Square");

    final CentreApi manager;
    final CentreApi desk;
    final CentreApi counselor;
    private int count;

    CentreOfTheExamples() {
        this(UnaryOperator.identity());
    }

    /** @param manner how everybody who works there sends their requests */
    CentreOfTheExamples(UnaryOperator<CentreApi> manner) {
        manager = manner.apply(CentreApi.as(MANAGER));
        desk = manner.apply(CentreApi.as(FRONT_DESK));
        counselor = manner.apply(CentreApi.as(COUNSELOR));
    }

    /** Setting it up again changes nothing. */
    void opens() {
        manager.posts("/sites", Map.of("code", SITE, "name", "Main Street", "timeZone", "America/Los_Angeles"));
        family("food", "Food", "Comida", 10);
        family("use", "Safer use", "Uso más seguro", 20);
        family("dispose", "Return", "Devolución", 30);
        item("food.meal", "service", "meal", "Hot meal", "Comida caliente");
        item("use.inject.syringe_fixed", "supply", "syringe", "Syringe, fixed needle", "Jeringa con aguja fija");
        item("dispose.return", "return", "syringe", "Used syringes", "Jeringas usadas");
        var participant = desk.givesACard().participant();
        Arc.container().instance(PrintedCards.class).get().give(participant, CODE);
        desk.posts("/participants", Map.of("id", SOMEBODY));
        counselor.posts("/participants/" + SOMEBODY + "/goals", Map.of("id", GOAL, "words", "Sleep."));
        // Robin has been seen at work here.
        given().auth()
                .oauth2(Tokens.of(List.of(COUNSELOR), null, "robin"))
                .basePath("/api/v1")
                .get("/participants/" + SOMEBODY)
                .then()
                .statusCode(200);
    }

    private void family(String code, String english, String spanish, int order) {
        manager.puts("/menu-families/" + code, Map.of("labels", Map.of("en", english, "es", spanish), "order", order));
    }

    private void item(String code, String kind, String unit, String english, String spanish) {
        var description = Map.of(
                "labels",
                Map.of("en", english, "es", spanish),
                "family",
                code.substring(0, code.indexOf('.')),
                "kind",
                kind,
                "unit",
                unit);
        manager.posts("/menu-items", Map.of("code", code, "description", description));
        manager.puts("/sites/" + SITE + "/offerings/" + code, Map.of("order", 10))
                .is(200);
    }

    /** Who sends it. */
    CentreApi who(Operation operation) {
        if (operation.roles().contains(FRONT_DESK)) {
            return desk;
        }
        return operation.roles().contains(COUNSELOR) || operation.roles().isEmpty() ? counselor : manager;
    }

    /** The path of an operation with something fresh in it, below that of the API. */
    String path(Operation operation) {
        return operation.pathWith(valuesFor(operation)::get).replaceFirst("^/api/v1", "");
    }

    /** Something fresh for each of the path's parameters. */
    Map<String, String> valuesFor(Operation operation) {
        count++;
        var path = operation.path().replaceFirst("^/api/v1", "");
        var values = new HashMap<String, String>();
        switch (path.split("/")[1]) {
            case "visits" -> values.putAll(visit());
            case "tallies" -> values.put("id", tally());
            case "participants" -> values.putAll(participant(path));
            case "goals" -> values.putAll(goal());
            case "relationships", "reflections" -> values.put("id", said(path.split("/")[1]));
            case "stops" -> values.put("id", stop());
            case "runs" -> values.putAll(run());
            case "resources" -> values.put("id", resource());
            case "counseling-sessions" -> values.putAll(session());
            case "groups" -> values.putAll(group());
            case "group-calendars" -> values.put("calendar", calendar());
            case "publications" -> {
                if (!operation.documents(201) || path.contains("{")) {
                    values.put("id", publication());
                }
            }
            case "poster" -> publish();
            case "saved-reports" -> values.put("id", savedReport());
            case "report-runs" -> values.put("id", reportRun(path));
            case "notices" -> values.put("id", notice());
            case "phones" -> values.putAll(phone());
            case "sync" -> desk.posts("/phones", Map.of("id", PHONE));
            case "menu-items" -> values.put("code", "food.meal");
            case "menu-families" -> values.put("code", "food");
            case "problems" -> values.put("slug", "invalid-input");
            case "reports" -> values.put("code", "nc-annual");
            case "indicators" -> estimate();
            case "sites" -> values.putAll(site());
            default -> assertThat(operation.parametersInPath()).isEmpty();
        }
        assertThat(values.keySet())
                .as("Tell this test what %s is about", operation)
                .containsAll(operation.parametersInPath());
        return values;
    }

    private Map<String, String> visit() {
        var line = Map.of("id", UUID.randomUUID().toString(), "item", "food.meal");
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird", "pronouns", "they/them"));
        var visit = desk.checksIn(Guest.somebodyShowing(card).with("site", SITE).taking(line));
        desk.checksIn(aStranger().with("site", SITE).taking(line.get("item"))).isVoided("practice");
        return Map.of("line", line.get("id"), "id", visit.id());
    }

    /** What no operation needs for its own example. */
    void whatIsUncommon() {
        var card = desk.givesACard();
        var syringes = Map.of("item", "use.inject.syringe_fixed", "given", 10, "lot", "L2049");
        desk.checksIn(Guest.somebodyShowing(card)
                .with("site", SITE)
                .with("stop", stop())
                .taking(Map.of("item", "food.meal", "minutes", 20)));
        desk.checksIn(Guest.somebodyShowing(card).with("site", SITE).taking(syringes));
        var content = Map.of("name", "Coffee", "kind", "substance", "reasons", "Nights are long.");
        counselor
                .posts("/participants/" + card.participant() + "/relationships", Map.of("content", content))
                .is(201);
        var period = Map.of("unit", "fiscal_year", "which", "last", "fiscalYearStart", 7);
        var report = Map.of("kind", "services", "period", period, "trend", 3);
        manager.posts("/saved-reports", Map.of("content", Map.of("name", "Three years", "report", report)))
                .is(201);
    }

    private String tally() {
        var lines = List.of(Map.of("item", "food.meal", "given", 40));
        return desk.counts(Map.of("site", SITE, "headcount", 42, "lines", lines))
                .is(201)
                .get("id");
    }

    private Map<String, String> participant(String path) {
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird", "pronouns", "they/them", "language", "es"));
        var other = desk.givesACard().participant();
        var record = "/participants/" + card.participant();
        if (path.contains("/joined")) {
            desk.puts(record + "/joined/" + other).is(200);
        }
        if (path.endsWith("/seal")) {
            counselor
                    .puts(record + "/seal", Map.of("workers", List.of("robin", counselor.subject())))
                    .is(200);
        } else if (!path.contains("/codes")) {
            counsels(record, card.participant());
        }
        return Map.of("id", card.participant(), "codeId", card.id(), "other", other);
    }

    /** What a counselor and somebody wrote down together. */
    private void counsels(String record, String participant) {
        String goal = counselor
                .posts(record + "/goals", Map.of("words", "See my sister again.", "lifeArea", "family"))
                .is(201)
                .get("id");
        counselor.posts("/goals/" + goal + "/activation").is(200);
        counselor
                .posts("/goals/" + goal + "/steps", Map.of("words", "Find her number."))
                .is(201);
        example("writeSaferPlan", counselor, Method.PUT, record + "/safer-plan");
        example("changeContact", counselor, Method.PUT, record + "/contact");
        var content = Map.of("name", "Speed", "kind", "substance", "standing", "mixed");
        counselor.posts(record + "/relationships", Map.of("content", content)).is(201);
        var words = Map.of("kind", "learning", "words", "Fridays without a plan are the hard ones.");
        counselor.posts(record + "/reflections", Map.of("content", words)).is(201);
        sessionWith(participant);
        desk.checksIn(
                aStranger().with("site", SITE).with("participant", participant).taking("food.meal"));
    }

    private Map<String, String> goal() {
        String goal = counselor
                .posts(
                        "/participants/" + desk.givesACard().participant() + "/goals",
                        Map.of("words", "See my sister again.", "aim", "explore"))
                .is(201)
                .get("id");
        counselor.posts("/goals/" + goal + "/activation").is(200);
        counselor
                .posts("/goals/" + goal + "/ratings", Map.of("rating", 4, "words", "Better than I thought."))
                .is(201);
        String step = counselor
                .posts("/goals/" + goal + "/steps", Map.of("words", "Find her number."))
                .is(201)
                .get("id");
        return Map.of("id", goal, "step", step);
    }

    private String said(String what) {
        var content = what.equals("relationships")
                ? Map.of("name", "Speed", "kind", "substance", "standing", "mixed")
                : Map.of("kind", "learning", "words", "Fridays without a plan are the hard ones.");
        var path = "/participants/" + desk.givesACard().participant() + "/" + what;
        return counselor.posts(path, Map.of("content", content)).is(201).get("id");
    }

    private String stop() {
        var name = STOPS.get(count % STOPS.size());
        var description = Map.of("name", name, "kind", "place");
        String stop = manager.posts("/stops", Map.of("site", SITE, "description", description))
                .is(201)
                .get("id");
        counselor
                .puts("/stops/" + stop + "/note", Map.of("text", "Ring at the side gate after eight."))
                .is(200);
        return stop;
    }

    private Map<String, String> run() {
        String run = manager.posts("/runs", Map.of("site", SITE, "plan", Map.of("team", "Tuesday van")))
                .is(201)
                .get("id");
        var supplies = List.of(Map.of("item", "use.inject.syringe_fixed", "quantity", 200));
        var load = Map.of("id", UUID.randomUUID().toString(), "direction", "out", "supplies", supplies);
        manager.posts("/runs/" + run + "/loads", load).is(201);
        return Map.of("id", run, "load", (String) load.get("id"));
    }

    private String resource() {
        var wordings = Map.of("en", Map.of("title", "Naloxone", "text", "How to give it."));
        var content = Map.of("kind", "leaflet", "topic", "overdose", "wordings", wordings);
        return manager.posts("/resources", Map.of("content", content)).is(201).get("id");
    }

    private Map<String, String> session() {
        var participant = desk.givesACardTo(Map.of("chosenName", "Bluebird")).participant();
        return Map.of("id", sessionWith(participant), "participant", participant);
    }

    private String sessionWith(String participant) {
        var content = Map.of(
                "type", "individual", "approaches", List.of("mi"), "minutes", 50, "participants", List.of(participant));
        var note = Map.of("words", "Wants to call her sister first.");
        return counselor
                .posts("/counseling-sessions", Map.of("site", SITE, "content", content, "note", note))
                .is(201)
                .get("id");
    }

    private Map<String, String> group() {
        var slot = Map.of("day", "tuesday", "starts", "18:30", "minutes", 90);
        var content = Map.of("names", Map.of("en", "Evening circle"), "schedule", List.of(slot));
        String group = counselor
                .posts("/groups", Map.of("site", SITE, "content", content))
                .is(201)
                .get("id");
        var held = Map.of("type", "group", "headcount", 9);
        counselor
                .posts("/counseling-sessions", Map.of("site", SITE, "group", group, "content", held))
                .is(201);
        calendar();
        return Map.of("id", group, "day", "2026-12-01");
    }

    private String calendar() {
        String path = manager.posts("/groups/calendar-address", Map.of("site", SITE))
                .is(201)
                .get("path");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Of a month of which more became known since. */
    private String publication() {
        var month = Map.of("kind", "services", "period", "month", "from", "20%02d-05-01".formatted(count % 26));
        String id =
                manager.posts("/publications", Map.of("report", month)).is(201).get("id");
        var day = "20%02d-05-20".formatted(count % 26);
        desk.counts(Map.of("site", SITE, "day", day, "headcount", 40)).is(201);
        return id;
    }

    private void publish() {
        example("publishReport", manager, Method.POST, "/publications");
        example("putUpPoster", manager, Method.PUT, "/poster/source");
    }

    private String savedReport() {
        var report = Map.of("name", "Services for the county", "report", Map.of("kind", "services"));
        return manager.posts("/saved-reports", Map.of("content", report))
                .is(201)
                .get("id");
    }

    /** One that is done, unless it is to be cancelled. */
    private String reportRun(String path) {
        var ending = path.substring(path.lastIndexOf('/') + 1).split("\\.");
        var format = ending.length > 1 ? ending[1] : "json";
        String run = manager.posts("/report-runs", Map.of("report", Map.of("kind", "services"), "format", format))
                .is(202)
                .get("id");
        if (path.contains("{id}") && !path.endsWith("/cancellation")) {
            Arc.container().instance(ReportMaker.class).get().make();
        }
        return run;
    }

    private String notice() {
        var content = Map.of("texts", Map.of("en", "Closed on Sunday."), "severity", "info", "sites", List.of(SITE));
        return manager.posts("/notices", Map.of("id", UUID.randomUUID().toString(), "content", content))
                .is(201)
                .get("id");
    }

    /** A lost one, and what it sent since. */
    private Map<String, String> phone() {
        var phone = UUID.randomUUID().toString();
        desk.posts("/phones", Map.of("id", phone)).is(201);
        desk.posts("/phones/" + phone + "/loss").is(200);
        var visit = Map.of("id", UUID.randomUUID().toString(), "site", SITE);
        var operation = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "at",
                "2026-11-22T09:41:00-08:00",
                "type",
                "recordVisit",
                "body",
                visit);
        var batch = UUID.randomUUID().toString();
        var sent = Map.of(
                "id", batch, "phone", phone, "sentAt", "2026-11-22T10:00:00-08:00", "operations", List.of(operation));
        desk.posts("/sync/batches", sent).is(200);
        return Map.of("id", phone, "batch", batch);
    }

    private void estimate() {
        example("enterPopulationEstimate", manager, Method.PUT, "/indicators/population-estimate");
    }

    private Map<String, String> site() {
        manager.puts("/sites/" + SITE + "/offerings/food.meal", Map.of("order", 10))
                .is(200);
        example("arrangeBundle", manager, Method.PUT, "/sites/" + SITE + "/bundles/usual-bag");
        return Map.of("code", SITE, "site", SITE, "item", "food.meal", "bundle", "usual-bag");
    }

    private static void example(String operation, CentreApi who, Method method, String path) {
        Description.served()
                .operation(operation)
                .bodyExamples()
                .forEach(body -> who.sends(method, path, body.toString()));
    }
}
