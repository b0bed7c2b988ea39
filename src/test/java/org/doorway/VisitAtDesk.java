package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A visit as the desk sees it since it was last looked at. */
public final class VisitAtDesk {
    private final CentreApi desk;
    private final Answer seen;

    private VisitAtDesk(CentreApi desk, Answer seen) {
        this.desk = desk;
        this.seen = seen;
    }

    static VisitAtDesk recorded(CentreApi desk, Answer answer) {
        return new VisitAtDesk(desk, answer.is(201));
    }

    public String id() {
        return seen.get("id");
    }

    public String path() {
        return "/visits/" + id();
    }

    public Answer answer() {
        return seen;
    }

    public VisitAtDesk seenAgain() {
        return new VisitAtDesk(desk, desk.gets(path()).is(200));
    }

    public VisitAtDesk seenBy(CentreApi other) {
        return new VisitAtDesk(other, other.gets(path()).is(200));
    }

    /** Something else is taken in the same visit. */
    public VisitAtDesk takes(String item) {
        return takes(Map.of("item", item));
    }

    public VisitAtDesk takes(Map<String, ?> line) {
        return new VisitAtDesk(
                desk,
                desk.posts(path() + "/lines", Map.of("lines", List.of(line))).is(201));
    }

    /** The desk tapped the wrong thing. */
    public VisitAtDesk undoes(String item) {
        String line = seen.get("lines.find { it.item == '" + item + "' }.id");
        desk.deletes(path() + "/lines/" + line).is(204);
        return seenAgain();
    }

    public VisitAtDesk leaves() {
        return new VisitAtDesk(desk, desk.posts(path() + "/departure").is(200));
    }

    public VisitAtDesk turnsOutToBe(CentreApi.Card card) {
        return new VisitAtDesk(
                desk,
                desk.puts(path() + "/participant", Map.of("participantCode", card.code()))
                        .is(200));
    }

    public VisitAtDesk becomesAnonymous() {
        return new VisitAtDesk(desk, desk.deletes(path() + "/participant").is(200));
    }

    public VisitAtDesk isVoided(String reason) {
        return new VisitAtDesk(
                desk, desk.posts(path() + "/void", Map.of("reason", reason)).is(200));
    }

    public VisitAtDesk is(String state) {
        seen.shows("state", state);
        return this;
    }

    public VisitAtDesk isNobodys() {
        assertThat(seen.<Object>get("participant")).isNull();
        return this;
    }

    public VisitAtDesk isOf(CentreApi.Card card) {
        seen.shows("participant.id", card.participant());
        return this;
    }

    public VisitAtDesk shows(String path, Object value) {
        seen.shows(path, value);
        return this;
    }

    /** What counts of the visit: how many of each item. */
    public Map<String, Integer> given() {
        List<Map<String, Object>> lines = seen.get("lines");
        return lines.stream()
                .collect(Collectors.toMap(line -> (String) line.get("item"), line -> (int) line.get("given")));
    }
}
