package org.doorway.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorway.CentreApi;
import org.doorway.Description;
import org.doorway.TestCentre;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address offers is what the description says that it offers. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferedMethodsTest {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Test
    void each_address_tells_what_can_be_done_there_and_refuses_the_rest() {
        addresses().forEach((address, methods) -> {
            var told = given().urlEncodingEnabled(false).options(address);
            assertThat(told.statusCode()).as(address).isEqualTo(204);
            assertThat(names(told.header("Allow"))).as(address).isEqualTo(methods);
            METHODS.stream().filter(method -> !methods.contains(method)).forEach(method -> {
                var refused = given().urlEncodingEnabled(false).request(Method.valueOf(method), address);
                assertThat(refused.statusCode()).as(method + " " + address).isEqualTo(405);
                assertThat(refused.header("Allow")).isEqualTo(told.header("Allow"));
                refused.then().body("type", endsWith("/problems/method-not-allowed"));
            });
        });
    }

    @Test
    void an_address_that_there_is_not_offers_nothing() {
        given().options("/api/v1/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/phones", "/menu-families", "/indicators", "/notices"})
    void the_head_of_what_can_be_read_can_be_read_alone(String path) {
        var manager = CentreApi.as(Roles.MANAGER).saying("Accept-Encoding", "identity");
        var whole = manager.asking().get(path);
        var head = manager.asking().head(path);
        assertThat(head.statusCode()).isEqualTo(whole.statusCode()).isEqualTo(200);
        assertThat(head.asString()).isEmpty();
        for (var header : Set.of("Content-Type", "Cache-Control", "Vary", "ETag")) {
            assertThat(head.header(header)).as(header).isEqualTo(whole.header(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void no_explanation_has_a_gap(String language) {
        ResourceBundle.getBundle("messages.messages").keySet().stream()
                .filter(key -> key.endsWith(".title"))
                .map(key -> key.replace(".title", ""))
                .forEach(slug -> {
                    var explained = given().header("Accept-Language", language).get("/api/v1/problems/" + slug);
                    assertThat(explained.statusCode()).as(slug).isEqualTo(200);
                    assertThat(explained.asString()).as(slug).doesNotContain("{", "}");
                });
    }

    private static Map<String, Set<String>> addresses() {
        var addresses = new TreeMap<String, Set<String>>();
        Description.served()
                .document()
                .path("paths")
                .fields()
                .forEachRemaining(path -> addresses
                        .computeIfAbsent(
                                path.getKey().replaceAll("\\{[^}]*}", "x"), address -> new TreeSet<>(Set.of("OPTIONS")))
                        .addAll(methods(path.getValue())));
        return addresses;
    }

    private static Set<String> methods(JsonNode path) {
        var methods = new TreeSet<String>();
        path.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase()));
        methods.retainAll(METHODS);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static Set<String> names(String allow) {
        return new TreeSet<>(Arrays.asList(allow.split(", ")));
    }
}
