package org.doorway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hamcrest.Matcher;

/** What the service answered. */
public final class Answer {
    private static final Set<String> EXPLAINED = ConcurrentHashMap.newKeySet();

    private final Response response;

    public Answer(Response response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.asString();
    }

    public String header(String name) {
        return response.header(name);
    }

    /** The entity tag: what {@code If-Match} wants to hear. */
    public String tag() {
        return header("ETag");
    }

    public <T> T get(String path) {
        return response.path(path);
    }

    public Answer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    public Answer shows(String path, Object value) {
        return shows(path, equalTo(value));
    }

    public Answer shows(String path, Matcher<?> matcher) {
        response.then().body(path, matcher);
        return this;
    }

    public Answer carries(String header, Matcher<? super String> matcher) {
        response.then().header(header, matcher);
        return this;
    }

    public Answer carries(String header, String value) {
        return carries(header, equalTo(value));
    }

    /** A problem as in RFC 9457, in words, with a type that leads to its explanation, and without our insides. */
    public Answer isRefused(int status, String kind) {
        is(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
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
