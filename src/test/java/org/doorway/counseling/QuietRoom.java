package org.doorway.counseling;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;

/** Where one counselor holds sessions, at a site that only one test knows of. */
public final class QuietRoom {
    private final FreshSite site;
    private final CentreApi counselor;

    private QuietRoom(FreshSite site) {
        this.site = site;
        this.counselor = CentreApi.as(COUNSELOR).at(site);
    }

    public static QuietRoom open() {
        return new QuietRoom(FreshSite.open());
    }

    public FreshSite site() {
        return site;
    }

    public CentreApi counselor() {
        return counselor;
    }

    /** Somebody else who works here. */
    public CentreApi colleague() {
        return CentreApi.as(COUNSELOR).at(site);
    }

    /** The id of somebody new. */
    public String somebody() {
        return counselor.posts("/participants", Map.of()).is(201).get("id");
    }

    /** The id of a goal of somebody's. */
    public String goalOf(String person) {
        return counselor
                .posts("/participants/" + person + "/goals", Map.of("words", "Sleep."))
                .is(201)
                .get("id");
    }

    /** The path of a session. */
    public String session(Map<String, ?> content) {
        return "/counseling-sessions/" + records(content).is(201).<String>get("id");
    }

    public String sessionWith(String... people) {
        return session(Map.of("participants", List.of(people)));
    }

    Answer records(Map<String, ?> content) {
        return records(content, Map.of());
    }

    public Answer records(Map<String, ?> content, Map<String, ?> more) {
        var request = new HashMap<String, Object>(more);
        request.put("content", content);
        return counselor.posts("/counseling-sessions", request);
    }

    /** The id of a group that meets here. */
    public String group(Object... schedule) {
        return counselor
                .posts(
                        "/groups",
                        Map.of(
                                "content",
                                Map.of("names", Map.of("en", "Circle", "es", "Ronda"), "schedule", List.of(schedule))))
                .is(201)
                .get("id");
    }

    /** From now on, the record of somebody is for these workers only, who have been seen at work here. */
    void seals(String person, CentreApi... workers) {
        var somebody = somebody();
        List.of(workers)
                .forEach(worker -> worker.gets("/participants/" + somebody).is(200));
        var subjects = List.of(workers).stream().map(CentreApi::subject).toList();
        counselor
                .puts("/participants/" + person + "/seal", Map.of("workers", subjects))
                .is(200);
    }
}
