package org.doorway;

import static io.restassured.RestAssured.given;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The centre as a member of staff works with it, over HTTP and in the centre's words. Each is a person of their own:
 * what one does counts against nobody else.
 */
public final class CentreApi {
    private static final AsDescribed AS_DESCRIBED = new AsDescribed();
    private static final CentreApi MANAGES = as(MANAGER);

    private final String role;
    private final @Nullable List<String> sites;
    private final String subject;
    private final Map<String, String> headers;
    private @Nullable String token;
    private @Nullable Exchanges onlooker;

    private CentreApi(String role, @Nullable List<String> sites, String subject, Map<String, String> headers) {
        this.role = role;
        this.sites = sites;
        this.subject = subject;
        this.headers = headers;
    }

    /** Somebody with one role, at every site. */
    public static CentreApi as(String role) {
        return new CentreApi(role, null, role + "-" + UUID.randomUUID(), Map.of());
    }

    /** Whoever arranges sites and menus, where a test does not care who. */
    public static CentreApi asManager() {
        return MANAGES;
    }

    /** The same person with a token that works at these sites only. */
    public CentreApi at(FreshSite... works) {
        var codes = Arrays.stream(works).map(FreshSite::code).toList();
        return new CentreApi(role, codes, subject, headers);
    }

    /** The same person with the token of another sign-in. */
    public CentreApi signedInAnew() {
        var anew = new CentreApi(role, sites, subject, headers);
        anew.token = Tokens.signedInAnew(List.of(role), sites, subject);
        return anew;
    }

    /** The same person with something said in the headers of every request. */
    public CentreApi saying(String header, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        var same = new CentreApi(role, sites, subject, more);
        same.onlooker = onlooker;
        return same;
    }

    /** The same person, who wants a change to be made only if nobody else made one since. */
    public CentreApi ifStill(String tag) {
        return saying("If-Match", tag);
    }

    /** The same person, with somebody who looks on at what they send and get. */
    CentreApi watchedBy(Exchanges onlooker) {
        var watched = new CentreApi(role, sites, subject, headers);
        watched.onlooker = onlooker;
        return watched;
    }

    public String subject() {
        return subject;
    }

    public synchronized String token() {
        if (token == null) {
            token = Tokens.of(List.of(role), sites, subject);
        }
        return token;
    }

    /** A request that may be anything. Those below are sent by {@link PlainHttp}, which takes a tenth of the time. */
    public RequestSpecification asking() {
        return given().filter(AS_DESCRIBED)
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(token())
                .basePath("/api/v1")
                .contentType("application/json")
                .headers(headers);
    }

    public Answer gets(String path) {
        return sends(Method.GET, path, null);
    }

    public Answer posts(String path, Object body) {
        return sends(Method.POST, path, body);
    }

    public Answer posts(String path) {
        return sends(Method.POST, path, null);
    }

    public Answer puts(String path, Object body) {
        return sends(Method.PUT, path, body);
    }

    public Answer puts(String path) {
        return sends(Method.PUT, path, null);
    }

    public Answer deletes(String path) {
        return sends(Method.DELETE, path, null);
    }

    /** @param body a text as it is, anything else as JSON; null: none */
    public Answer sends(Method method, String path, @Nullable Object body) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.put("Authorization", "Bearer " + token());
        all.put("Content-Type", "application/json");
        all.putAll(headers);
        var answer = PlainHttp.send(method.name(), "/api/v1" + path, all, body)
                .orElseGet(() -> new Answer((body == null ? asking() : asking().body(body)).request(method, path)));
        AS_DESCRIBED.hold(method.name(), "/api/v1" + path, answer);
        if (onlooker != null) {
            onlooker.see(method.name(), "/api/v1" + path, body, answer);
        }
        return answer;
    }

    /** Records a visit. */
    public VisitAtDesk checksIn(Guest guest) {
        return VisitAtDesk.recorded(this, records(guest));
    }

    /** The same where it is not sure what comes of it. */
    public Answer records(Guest guest) {
        return posts("/visits", guest.request());
    }

    public Answer counts(Map<String, ?> tally) {
        return posts("/tallies", tally);
    }

    /** The ids of the visits on the board of the only site, as it shows them first: the open ones. */
    public List<String> board() {
        return gets("/visits").is(200).get("items.id");
    }

    /** A new card for somebody: what stands on it. */
    public Card givesACard() {
        return givesACardTo(Map.of());
    }

    public Card givesACardTo(Map<String, ?> introduction) {
        String id = posts("/participants", introduction).is(201).get("id");
        return Card.of(id, posts("/participants/" + id + "/codes", Map.of("kind", "random")));
    }

    /** A new card instead of a lost one. */
    public Card replaces(Card lost) {
        return Card.of(
                lost.participant(),
                posts("/participants/" + lost.participant() + "/codes/" + lost.id() + "/replacement", Map.of()));
    }

    /** A card that somebody carries. */
    public record Card(String participant, String id, String code) {
        static Card of(String participant, Answer issued) {
            issued.is(201);
            return new Card(participant, issued.get("id"), issued.get("code"));
        }

        /** The same with a check character that does not fit. */
        public String mistyped() {
            var last = code.length() - 1;
            return code.substring(0, last) + (code.charAt(last) == '3' ? '4' : '3');
        }
    }
}
