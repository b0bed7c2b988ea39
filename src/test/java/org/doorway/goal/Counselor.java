package org.doorway.goal;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import java.util.HashMap;
import java.util.Map;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.jspecify.annotations.Nullable;

/** Sits with one person and writes down what they say. */
public final class Counselor {
    private final CentreApi api;
    private final String person;

    private Counselor(CentreApi api, String person) {
        this.api = api;
        this.person = person;
    }

    /** With somebody whom nobody has talked to before. */
    public static Counselor withSomebody() {
        var api = CentreApi.as(COUNSELOR);
        return new Counselor(api, api.posts("/participants", Map.of()).is(201).get("id"));
    }

    public CentreApi api() {
        return api;
    }

    String person() {
        return person;
    }

    public String path() {
        return "/participants/" + person;
    }

    /** The path of a new goal. */
    public String goal(String words) {
        return goal(Map.of("words", words));
    }

    public String goal(Map<String, ?> goal) {
        return "/goals/" + api.posts(path() + "/goals", goal).is(201).<String>get("id");
    }

    /** The id of a new relationship. */
    public String relationship(String name) {
        return api.posts(path() + "/relationships", Map.of("content", Map.of("name", name)))
                .is(201)
                .get("id");
    }

    /** The path of a new step. */
    String step(String goal, String words) {
        return goal + "/steps/"
                + api.posts(goal + "/steps", Map.of("words", words)).is(201).<String>get("id");
    }

    public Answer goes(String goal, String way, @Nullable String reason) {
        return reason == null ? api.posts(goal + "/" + way) : api.posts(goal + "/" + way, Map.of("reason", reason));
    }

    public Answer reflects(Map<String, ?> content) {
        return api.posts(path() + "/reflections", new HashMap<>(Map.of("content", content)));
    }
}
