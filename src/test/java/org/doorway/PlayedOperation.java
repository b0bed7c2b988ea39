package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One operation, done as its description says: every parameter is sent, and every format asked for. */
final class PlayedOperation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TEXT = 3000;

    /** What query parameters are sent as, by name, or by operation and name. */
    private static final Map<String, String> QUERY = Map.ofEntries(
            Map.entry("site", "main"),
            Map.entry("limit", "50"),
            Map.entry("day", "2026-11-22"),
            Map.entry("listVisits.state", "all"),
            Map.entry("listGoals.state", "active"),
            Map.entry("listReportRuns.state", "done"),
            Map.entry("inForce", "true"),
            Map.entry("family", "food"),
            Map.entry("item", "food.meal"),
            Map.entry("modality", "drop_in"),
            Map.entry("by", "site"),
            Map.entry("reportPeople.indicator", "UNIQ_KNOWN"),
            Map.entry("reportServices.indicator", "VISITS"),
            Map.entry("reportSupplies.indicator", "SYR_OUT"),
            Map.entry("reportUnmet.indicator", "UNMET"),
            Map.entry("trend", "12"),
            Map.entry("period", "month"),
            Map.entry("fillTemplate.period", "fiscal_year"),
            Map.entry("on", "2026-11-15"),
            Map.entry("from", "2026-11-01"),
            Map.entry("until", "2026-11-15"),
            Map.entry("fiscalYearStart", "7"),
            Map.entry("weekStart", "sunday"),
            Map.entry("format", "json"),
            Map.entry("paper", "letter"),
            Map.entry("include", "goals"),
            Map.entry("language", "es"),
            Map.entry("stop", "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f01"),
            Map.entry("participant", CentreOfTheExamples.SOMEBODY),
            Map.entry("savedReport", "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f01"));

    /** What has to be said together. */
    private static final Map<String, String> BESIDE = Map.of("from", "until", "until", "from");

    /** Layouts are of whole fiscal years: dates are described and refused. */
    private static final Set<String> NEVER_SENT = Set.of("fillTemplate.from", "fillTemplate.until");

    private final Operation operation;
    private final CentreOfTheExamples centre;
    private final CentreApi who;
    private final Map<String, String> values;
    private final String path;

    PlayedOperation(Operation operation, CentreOfTheExamples centre, Map<String, String> values) {
        this.operation = operation;
        this.centre = centre;
        this.who = centre.who(operation);
        this.values = values;
        this.path = operation.pathWith(values::get).replaceFirst("^/api/v1", "");
    }

    /** Its parameters, its request and its answers: {@code {path, query, request, answers}}. */
    JsonNode play() {
        var played = JSON.createObjectNode();
        operation.parametersInPath().forEach(name -> played.withObject("/path").put(name, values.get(name)));
        var query = needed();
        var request = request();
        if (request != null) {
            played.set("request", request);
        }
        var answers = JSON.createObjectNode();
        formats().forEach(type -> {
            keep(answers, send(type, query, request));
            if (operation.documents(201) || operation.documents(202)) {
                keep(answers, send(type, query, request));
            }
        });
        operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .forEach(parameter -> played.withObject("/query").set(name(parameter), sent(parameter, query)));
        return played.set("answers", answers);
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    /** The query that the operation is asked with: a site where one has to be said, a cursor where it is about that. */
    private Map<String, String> needed() {
        var query = new LinkedHashMap<String, String>();
        operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .forEach(parameter -> {
                    if (name(parameter).equals("site")) {
                        query.put("site", CentreOfTheExamples.SITE);
                    } else if (name(parameter).equals("after") && operation.id().equals("getShiftChanges")) {
                        query.put(
                                "after",
                                centre.counselor.gets("/sync/bundle?site=main").get("cursor"));
                    }
                });
        return query;
    }

    /** The example that says most, with an id where one can be chosen. */
    private @Nullable ObjectNode request() {
        if (!operation.hasBody()) {
            return null;
        }
        ObjectNode request = operation.bodyExamples().stream()
                .max(Comparator.comparingInt(example -> example.toString().length()))
                .orElseThrow()
                .deepCopy();
        if ((operation.documents(201) || operation.documents(202))
                && operation.bodyProperties().containsKey("id")
                && !request.has("id")) {
            var own = UUID.nameUUIDFromBytes(operation.id().getBytes(StandardCharsets.UTF_8))
                    .toString();
            request.put("id", "0198f3a2-7c11-7d3e-9a55-" + own.substring(24));
        }
        if (operation.id().equals("openSite")) {
            request.put("code", "harbor").put("name", "Harbor");
        } else if (operation.id().equals("registerPhone")) {
            request.put("id", "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d5f");
        }
        return request;
    }

    private List<String> formats() {
        if (operation.id().equals("getReportRunFile")) {
            // It has one format: the one that it was asked for in.
            return List.of("application/json");
        }
        var types = new ArrayList<String>();
        operation.answer(200).path("content").fieldNames().forEachRemaining(types::add);
        operation.answer(201).path("content").fieldNames().forEachRemaining(types::add);
        return types.isEmpty() ? List.of("*/*") : types.stream().distinct().toList();
    }

    private Answer send(String type, Map<String, String> query, @Nullable JsonNode body) {
        var address = query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(part -> part.getKey() + "=" + part.getValue())
                                .collect(Collectors.joining("&"));
        return who.saying("Accept", type)
                .sends(Method.valueOf(operation.method()), address, body == null ? null : body.toString());
    }

    private void keep(ObjectNode answers, Answer answer) {
        assertThat(answer.status()).as("%s: %s", operation, answer.body()).isIn(200, 201, 202, 204);
        var type = String.valueOf(answer.header("Content-Type")).split(";")[0];
        var status = Integer.toString(answer.status());
        if (type.endsWith("json")) {
            answers.withObject("/" + status).set(type, Description.parse(answer.body()));
        } else if (type.startsWith("text/")
                && !type.equals("text/html")
                && answer.body().length() < LONGEST_TEXT) {
            answers.withObject("/" + status).put(type, answer.body());
        } else {
            answers.withObject("/" + status);
        }
    }

    /** What a parameter was sent as, with success. */
    private JsonNode sent(JsonNode parameter, Map<String, String> needed) {
        var name = name(parameter);
        var query = new LinkedHashMap<>(needed);
        if (NEVER_SENT.contains(operation.id() + "." + name)) {
            return shown(parameter, value(name));
        }
        if (name.equals("after") && !needed.containsKey(name)) {
            query.put("limit", "1");
            String next = send("application/json", query, null).get("next");
            if (next == null) {
                return JSON.getNodeFactory().textNode(Invented.CURSOR);
            }
            query.put("after", next);
        } else if (!needed.containsKey(name)) {
            query.put(name, value(name));
            if (BESIDE.containsKey(name)) {
                query.put(BESIDE.get(name), value(BESIDE.get(name)));
            }
        }
        var answer = send("*/*", query, null);
        assertThat(answer.status())
                .as("%s?%s: %s", operation, query, answer.body())
                .isIn(200, 204);
        return shown(parameter, name.equals("after") && !needed.containsKey(name) ? Invented.CURSOR : query.get(name));
    }

    private String value(String name) {
        // As a file, it takes what it takes otherwise.
        var id = operation.id().replaceFirst("As[A-Z].*", "");
        var value = QUERY.getOrDefault(id + "." + name, QUERY.get(name));
        assertThat(value)
                .as("Tell this test what %s of %s may be", name, operation)
                .isNotNull();
        return value;
    }

    private static JsonNode shown(JsonNode parameter, String sent) {
        var types = Description.served().types(parameter.path("schema"));
        if (types.contains("array")) {
            return JSON.createArrayNode().add(sent);
        }
        return types.contains("string") || types.isEmpty()
                ? JSON.getNodeFactory().textNode(sent)
                : Description.parse(sent);
    }
}
