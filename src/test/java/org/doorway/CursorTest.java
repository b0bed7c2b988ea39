package org.doorway;

import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cursor leads on in the list that gave it out. Every list of the description is tried. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {
    private static @Nullable FreshSite site;
    private static @Nullable String ofBoard;

    /** Two visits are two pages of a board: one site for all lists. */
    private static String ofBoard() {
        if (ofBoard == null) {
            site = FreshSite.open();
            site.desk().checksIn(aStranger());
            site.desk().checksIn(aStranger());
            ofBoard = site.desk().gets("/visits?limit=1").is(200).get("next");
        }
        return ofBoard;
    }

    static Stream<Operation> lists() {
        return Description.served().operations().stream()
                .filter(operation -> operation.answerProperties(200).contains("next"))
                .filter(operation -> operation.parameters().stream()
                        .anyMatch(parameter -> parameter.path("name").asText().equals("after")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void an_invented_one_is_a_fault(Operation list) {
        for (var cursor : List.of(
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAYAAAAAAAAAAAAAAAAAAAAAAAAAAAAA___________",
                "nothing",
                "7")) {
            who(list).gets(path(list) + "?after=" + cursor).isFaultyAt("?after");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void one_of_another_list_is_a_fault(Operation list) {
        var ofBoard = ofBoard();
        if (list.id().equals("listVisits")) {
            site.desk().gets("/visits?limit=1&after=" + ofBoard).is(200);
            var changed = (ofBoard.charAt(9) == 'A' ? "B" : "A");
            site.desk()
                    .gets("/visits?after=" + ofBoard.substring(0, 9) + changed + ofBoard.substring(10))
                    .isFaultyAt("?after");
        } else {
            who(list).gets(path(list) + "?after=" + ofBoard).isFaultyAt("?after");
        }
    }

    private static CentreApi who(Operation list) {
        return CentreApi.as(list.isSecured() ? list.roles().iterator().next() : MANAGER);
    }

    private static String path(Operation list) {
        return list.pathWith(name -> UUID.randomUUID().toString()).replaceFirst("^/api/v1", "");
    }
}
