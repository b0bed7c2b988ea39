package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** What is promised to those who build on the API ({@code openapi/how-the-api-changes.md}) is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiChangesTest {
    private static final Path CURRENT = Path.of("openapi", "openapi.yaml");
    private static final Path RELEASED = Path.of("openapi", "released.yaml");

    /** A new word in an answer is welcome. */
    private static final OpenApiDiffOptions PROMISE = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();

    private static final String NOTICES = """
            openapi: "3.1.0"
            info: {title: Notices, version: 1.0.0}
            paths:
              /notices:
                get:
                  parameters:
                    - {name: site, in: query, required: false, schema: {type: string}}
                  responses:
                    '200': {description: All, content: {application/json: {schema: {$ref: '#/components/schemas/Notice'}}}}
                post:
                  security: [{signIn: [manager, admin]}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/PostNotice'}}}
                  responses:
                    '201': {description: Posted}
            components:
              securitySchemes: {signIn: {type: http, scheme: bearer}}
              schemas:
                PostNotice:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string, maxLength: 500}
                    severity: {type: string, enum: [info, danger]}
                Notice:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    kind: {type: string, enum: [short, long]}
            """;

    @Test
    void nothing_breaks_who_builds_on_the_last_release() throws IOException {
        if (Boolean.getBoolean("released.renew")) {
            Files.copy(CURRENT, RELEASED, StandardCopyOption.REPLACE_EXISTING);
        }
        var released = Files.readString(RELEASED);
        var current = Files.readString(CURRENT);
        var changes = compare(released, current);
        assertThat(changes.isIncompatible()).as(text(changes)).isFalse();
        assertThat(rolesShutOut(tree(released), tree(current))).isEmpty();
        assertThat(otherTypes(tree(released), tree(current), "")).isEmpty();
        if (changes.isChanged() == DiffResult.COMPATIBLE) {
            assertThat(version(current))
                    .as("Something was added since the last release: quarkus.smallrye-openapi.info-version grows")
                    .isGreaterThan(version(released));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '"',
            value = {
                "get:                    > put:",
                "/notices:               > /posters:",
                "required: false         > required: true",
                "name: site              > name: place",
                "required: [text]        > required: [text, severity]",
                "maxLength: 500          > maxLength: 50",
                "enum: [info, danger]    > enum: [info]",
                "required: [id]          > required: []",
                "id: {type: string}      > number: {type: string}",
                "'200':                  > '202':"
            })
    void what_is_taken_away_or_asked_for_anew_is_found(String before, String after) {
        assertThat(compare(NOTICES, changed(before, after)).isIncompatible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '"',
            value = {
                "post:                   > delete: {responses: {'204': {description: Gone}}}\\n    post:",
                "parameters:             > parameters:\\n        - {name: day, in: query, schema: {type: string}}",
                "severity:               > author: {type: string}\\n        severity:",
                "id:                     > text: {type: string}\\n        id:",
                "maxLength: 500          > maxLength: 5000",
                "enum: [info, danger]    > enum: [info, danger, warning]",
                "enum: [short, long]     > enum: [short, long, endless]"
            })
    void what_is_added_is_welcome(String before, String after) {
        var changes = compare(NOTICES, changed(before, after));
        assertThat(changes.isIncompatible()).as(text(changes)).isFalse();
        assertThat(changes.isChanged()).isEqualTo(DiffResult.COMPATIBLE);
    }

    @Test
    void a_role_that_may_not_any_more_is_found() throws IOException {
        var changed = changed("[manager, admin]", "[admin]");
        assertThat(rolesShutOut(tree(NOTICES), tree(changed))).containsExactly("post /notices: manager");
        assertThat(rolesShutOut(tree(changed), tree(NOTICES))).isEmpty();
    }

    @Test
    void another_type_is_found() throws IOException {
        var changed = changed("text: {type: string", "text: {type: integer");
        assertThat(otherTypes(tree(NOTICES), tree(changed), ""))
                .containsExactly("/components/schemas/PostNotice/properties/text");
        var asked = changed("schema: {type: string}", "schema: {type: boolean}");
        assertThat(otherTypes(tree(NOTICES), tree(asked), ""))
                .containsExactly("/paths//notices/get/parameters/site/schema");
        assertThat(otherTypes(tree(NOTICES), tree(NOTICES), "")).isEmpty();
    }

    private static String changed(String before, String after) {
        assertThat(NOTICES).contains(before);
        return NOTICES.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after.replace("\\n", "\n")));
    }

    private static ChangedOpenApi compare(String released, String current) {
        return OpenApiCompare.fromContents(released, current, null, PROMISE);
    }

    /** Operations and the roles that could call them: to the library, scopes are no part of a sign-in with a token. */
    private static List<String> rolesShutOut(JsonNode released, JsonNode current) {
        var shutOut = new ArrayList<String>();
        released.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var now = current.path("paths").path(path.getKey()).path(operation.getKey());
                    var roles = now.at("/security/0/signIn");
                    for (var role : operation.getValue().at("/security/0/signIn")) {
                        if (now.has("security") && !roles.valueStream().anyMatch(role::equals)) {
                            shutOut.add(operation.getKey() + " " + path.getKey() + ": " + role.asText());
                        }
                    }
                }));
        return shutOut;
    }

    /** Where a value has another type than before, which the library does not see in OpenAPI 3.1. */
    private static List<String> otherTypes(JsonNode released, JsonNode current, String path) {
        var others = new ArrayList<String>();
        if (current.has("type") && !released.path("type").equals(current.path("type")) && released.has("type")) {
            others.add(path);
        }
        released.properties()
                .forEach(part -> others.addAll(
                        otherTypes(part.getValue(), current.path(part.getKey()), path + "/" + part.getKey())));
        // Parameters: they are known by their names.
        for (var part : released.isArray() ? released : List.<JsonNode>of()) {
            current.valueStream()
                    .filter(one -> part.has("name") && one.path("name").equals(part.path("name")))
                    .forEach(one -> others.addAll(
                            otherTypes(part, one, path + "/" + part.path("name").asText())));
        }
        return others;
    }

    private static JsonNode tree(String description) throws IOException {
        return new YAMLMapper().readTree(description);
    }

    private static Version version(String description) throws IOException {
        return Version.parse(tree(description).at("/info/version").asText());
    }

    private static String text(ChangedOpenApi changes) {
        var text = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
