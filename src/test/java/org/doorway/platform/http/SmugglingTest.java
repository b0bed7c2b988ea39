package org.doorway.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorway.RawHttp;
import org.doorway.Smuggled;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a proxy may have read one request, the server never reads two: it answers once and hangs up. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmugglingTest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    static Stream<Smuggled> shapes() {
        return Smuggled.shapes();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void it_answers_once_and_hangs_up(Smuggled shape) throws Exception {
        var answer = new RawHttp(port()).saysExactly(shape.text());
        // Where it is the body that is faulty, nobody can be answered any more.
        assertThat(answers(answer)).as(answer).hasSizeLessThanOrEqualTo(1).allMatch(status -> status.equals("400"));
    }

    /** As RFC 9112 (5.2) lets a server do: what goes on in the next line is one line to it. */
    @ParameterizedTest
    @MethodSource("folded")
    void a_header_that_goes_on_in_the_next_line_is_one_header(Smuggled shape) throws Exception {
        assertThat(answers(new RawHttp(port()).saysExactly(shape.text()))).containsExactly("401", "200");
    }

    static Stream<Smuggled> folded() {
        return Smuggled.folded();
    }

    private static List<String> answers(String said) {
        return STATUS.matcher(said).results().map(answer -> answer.group(1)).toList();
    }

    @Test
    void two_requests_that_are_two_are_both_answered() throws Exception {
        var answer = new RawHttp(port())
                .saysExactly(
                        Smuggled.head("Transfer-Encoding: chunked\r\n") + "2\r\n{}\r\n0\r\n\r\n" + Smuggled.hidden());
        assertThat(answers(answer)).as(answer).containsExactly("401", "200");
    }

    private static int port() {
        return RestAssured.port;
    }
}
