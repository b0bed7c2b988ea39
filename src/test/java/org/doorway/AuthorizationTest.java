package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every operation with no token, with each role that may not and with each that may. The operations and their roles
 * are read from the API description, so that a new operation cannot be forgotten.
 */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorizationTest {
    /** The operations that need no sign-in: they tell nothing about anybody. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "getProblems",
            "explainProblem",
            "listPublications",
            "getPublication",
            "getPoster",
            "subscribeToGroupCalendar");

    /** Where people and their visits are: those who run the centre have no business there. */
    private static final List<String> ABOUT_PEOPLE =
            List.of("/api/v1/visits", "/api/v1/tallies", "/api/v1/participants", "/api/v1/codes", "/api/v1/people");

    /** What people say in a quiet room: counselors, and nobody else. */
    private static final Pattern IN_CONFIDENCE = Pattern.compile(
            "(?<!/reports)/(goals|relationships|reflections|safer-plan|counseling-sessions|overview|take-home|people-sat-with"
                    + "|shared-notes)(/|$)");

    private static final Set<String> AT_THE_DOOR = Set.of(Roles.FRONT_DESK, Roles.OUTREACH, Roles.COUNSELOR);

    // Asked for within a test: before that nobody knows the service's port.
    private static List<Operation> operations() {
        return Description.served().operations();
    }

    private final SoftAssertions softly = new SoftAssertions();
    private final Map<String, CentreApi> people = new HashMap<>();

    @Test
    void the_description_knows_all_operations() {
        assertThat(operations()).hasSizeGreaterThan(30);
        assertThat(operations())
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void only_what_is_meant_to_be_open_is_open() {
        // A file is open where its document is.
        assertThat(operations().stream().filter(operation -> !operation.isSecured()))
                .extracting(operation -> operation.id().replaceFirst("As[A-Z][A-Za-z]+$", ""))
                .hasSameElementsAs(OPEN_TO_ALL);
        operations().stream()
                .filter(operation -> !operation.isSecured())
                .forEach(operation ->
                        assertThat(ask(operation, Map.of()).status()).isIn(200, 404));
    }

    @Test
    void every_other_operation_names_roles_that_there_are() {
        operations().stream()
                .filter(Operation::isSecured)
                .forEach(operation -> softly.assertThat(operation.roles())
                        .as(operation.toString())
                        .isNotEmpty()
                        .isSubsetOf(roles()));
        softly.assertAll();
    }

    @Test
    void without_a_token_nobody_comes_in() {
        operations().stream().filter(Operation::isSecured).forEach(operation -> {
            var answer = ask(operation, Map.of());
            softly.assertThat(answer.status()).as(operation.toString()).isEqualTo(401);
            softly.assertThat(answer.header("Content-Type"))
                    .as(operation.toString())
                    .startsWith("application/problem+json");
            softly.assertThat(answer.header("WWW-Authenticate"))
                    .as(operation.toString())
                    .startsWith("Bearer");
        });
        softly.assertAll();
    }

    @Test
    void with_a_role_that_an_operation_does_not_name_nobody_comes_in() {
        for (var operation : operations()) {
            for (var role : roles()) {
                if (operation.isSecured() && !operation.roles().contains(role)) {
                    var answer = ask(operation, with(role));
                    softly.assertThat(answer.status())
                            .as("%s as %s", operation, role)
                            .isEqualTo(403);
                    softly.assertThat(answer.<String>get("type"))
                            .as("%s as %s", operation, role)
                            .isEqualTo("/api/v1/problems/role-may-not");
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void with_a_role_that_an_operation_names_everybody_comes_in() {
        for (var operation : operations()) {
            for (var role : operation.roles()) {
                softly.assertThat(ask(operation, with(role)).status())
                        .as("%s as %s", operation, role)
                        .isNotIn(401, 403, 500);
            }
        }
        softly.assertAll();
    }

    @Test
    void nobody_who_runs_the_centre_sees_a_person_or_a_visit() {
        operations().stream()
                .filter(operation -> ABOUT_PEOPLE.stream().anyMatch(operation.path()::startsWith))
                .filter(operation -> !operation.path().endsWith("/seal"))
                .forEach(operation -> softly.assertThat(operation.roles())
                        .as(operation.toString())
                        .isSubsetOf(AT_THE_DOOR));
        softly.assertAll();
    }

    @Test
    void a_privacy_officer_sees_for_whom_a_record_is_and_not_the_record() {
        assertThat(operations().stream().filter(operation -> operation.roles().contains(Roles.PRIVACY_OFFICER)))
                .extracting(Operation::id)
                .containsExactlyInAnyOrder("getSeal", "sealRecord", "openRecord");
    }

    @Test
    void what_is_said_in_confidence_is_for_counselors_only() {
        operations().stream()
                .filter(operation -> IN_CONFIDENCE.matcher(operation.path()).find())
                .forEach(operation -> softly.assertThat(operation.roles())
                        .as(operation.toString())
                        .containsExactly(Roles.COUNSELOR));
        softly.assertAll();
    }

    @Test
    void nobody_lists_or_searches_people() {
        assertThat(operations().stream()
                        .filter(operation -> operation.method().equals("GET"))
                        .map(Operation::path))
                .doesNotContain("/api/v1/participants", "/api/v1/codes", "/api/v1/codes/lookup");
    }

    /** All roles that the service knows, and one that it does not. */
    private static Set<String> roles() {
        return Arrays.stream(Roles.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new AssertionError(impossible);
                    }
                })
                .collect(Collectors.toSet());
    }

    private Map<String, String> with(String role) {
        var token = people.computeIfAbsent(role, CentreApi::as).token();
        return Map.of("Authorization", "Bearer " + token);
    }

    /** About something that there is not, and with a body that is not even JSON: who may is asked first. */
    private static Answer ask(Operation operation, Map<String, String> headers) {
        var path = operation.pathWith(
                name -> operation.isId(name) ? UUID.randomUUID().toString() : "nothing-here");
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return PlainHttp.send(operation.method(), path, all, operation.hasBody() ? "{" : null)
                .orElseThrow();
    }
}
