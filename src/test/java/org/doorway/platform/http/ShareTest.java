package org.doorway.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.OUTREACH;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.doorway.packaged.HttpLine;
import org.doorway.packaged.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody takes all that they can get, and everybody else is served all the same. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShareTest {
    /** More than there are threads. */
    private static final int MANY = 34;

    private static final int LONG_BODIES = 16;
    private static final int STREAMS = 4;

    private FreshSite site;
    private CentreApi taker;
    private CentreApi desk;

    @BeforeEach
    void a_site() {
        site = FreshSite.open();
        taker = CentreApi.as(OUTREACH).at(site);
        desk = site.desk();
    }

    @Test
    void long_bodies_that_do_not_end_keep_no_thread() throws Exception {
        try (var lines = new Lines()) {
            for (int i = 0; i < MANY; i++) {
                lines.open().send(head("/api/v1/visits", 900_000, 500_000));
            }
            everybodyElseIsServed(lines, MANY - LONG_BODIES);
        }
    }

    @Test
    void streams_that_do_not_end_keep_few() throws Exception {
        try (var lines = new Lines()) {
            for (int i = 0; i < MANY; i++) {
                lines.open().send(head("/api/v1/sync/batches", 3_000_000, 1_100_000));
            }
            everybodyElseIsServed(lines, MANY - STREAMS);
        }
    }

    private void everybodyElseIsServed(Lines lines, int refused) throws Exception {
        Patience.until("the surplus is refused", () -> lines.answered() == refused);
        desk.checksIn(aStranger());
        desk.posts("/visits", "{}" + " ".repeat(100_000)).is(201);
        assertThat(lines.answered()).as("the others go on").isEqualTo(refused);
        for (var line : lines.open) {
            if (line.hasAnswer()) {
                var refusal = line.answer();
                assertThat(refusal.status()).isEqualTo(503);
                assertThat(refusal.headers()).containsKey("Retry-After");
            }
        }
    }

    private byte[] head(String path, int announced, int sent) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + taker.token()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + announced + "\r\n\r\n"
                        + " ".repeat(sent))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Lines implements Closeable {
        final List<HttpLine> open = new ArrayList<>();

        HttpLine open() throws IOException {
            var line = HttpLine.open(RestAssured.port);
            open.add(line);
            return line;
        }

        int answered() throws IOException {
            var answered = 0;
            for (var line : open) {
                answered += line.hasAnswer() ? 1 : 0;
            }
            return answered;
        }

        @Override
        public void close() throws IOException {
            for (var line : open) {
                line.close();
            }
        }
    }
}
