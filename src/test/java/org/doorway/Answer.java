package org.doorway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.hamcrest.Matcher;
import org.hamcrest.MatcherAssert;
import org.jspecify.annotations.Nullable;

/** What the service answered. */
public final class Answer {
    private static final Set<String> EXPLAINED = ConcurrentHashMap.newKeySet();

    private final int status;
    private final UnaryOperator<@Nullable String> headers;
    private final String body;
    private @Nullable Object json;

    Answer(int status, UnaryOperator<@Nullable String> headers, String body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public Answer(Response response) {
        this(response.statusCode(), response::header, response.asString());
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }

    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The entity tag: what {@code If-Match} wants to hear. */
    public String tag() {
        return header("ETag");
    }

    /** What of the tag {@code If-Match} looks at, and what changes are answered with. */
    public String version() {
        return tag().replaceFirst("-[0-9a-f]{12}\"$", "\"");
    }

    /** What stands in the body, as {@code items[0].id}; of a list of objects, {@code items.id} are those of all. */
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        return (T)
                (JsonWalk.understands(path)
                        ? JsonWalk.of(json(), path)
                        : JsonPath.from(body).get(path));
    }

    private synchronized @Nullable Object json() {
        if (json == null) {
            json = JsonWalk.read(body);
        }
        return json;
    }

    public Answer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    public Answer shows(String path, Object value) {
        return shows(path, equalTo(value));
    }

    @SuppressWarnings("unchecked")
    public Answer shows(String path, Matcher<?> matcher) {
        MatcherAssert.assertThat(path + " in " + body, get(path), (Matcher<Object>) matcher);
        return this;
    }

    public Answer carries(String header, Matcher<? super String> matcher) {
        MatcherAssert.assertThat(header, header(header), matcher);
        return this;
    }

    public Answer carries(String header, String value) {
        return carries(header, equalTo(value));
    }

    /** A problem as in RFC 9457, in words, with a type that leads to its explanation, and without our insides. */
    public Answer isRefused(int status, String kind) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        shows("type", "/api/v1/problems/" + kind).shows("status", status);
        carries("Cache-Control", "no-store");
        assertThat(this.<String>get("title")).isNotBlank();
        assertThat(this.<String>get("detail")).isNotBlank().doesNotContain("{");
        assertThat(this.<String>get("instance")).startsWith("/api/v1/");
        assertThat(body()).doesNotContain("org.doorway", "Exception", "\\tat ", "SQL", "jackson");
        if (EXPLAINED.add(kind)) {
            given().get(this.<String>get("type")).then().statusCode(200).contentType("text/plain");
        }
        return this;
    }

    /** Invalid input, with faults at exactly these places. */
    public Answer isFaultyAt(String... pointers) {
        isRefused(422, "invalid-input");
        assertThat(this.<List<String>>get("errors.pointer")).as(body()).containsExactlyInAnyOrder(pointers);
        assertThat(this.<List<String>>get("errors.detail"))
                .allSatisfy(detail -> assertThat(detail).isNotBlank().doesNotContain("{"));
        return this;
    }
}
