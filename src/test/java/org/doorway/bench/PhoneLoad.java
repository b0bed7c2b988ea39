package org.doorway.bench;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.doorway.SignIn;
import org.doorway.packaged.HttpLine;

/** Phones that send batches of visits: the visits of {@link ServiceLoad}, many at a time. */
final class PhoneLoad implements Load {
    private static final String OPERATION = """
            {"id": "%s", "at": "%s", "type": "recordVisit", "body":
             {"id": "%s", "site": "main", "modality": "outreach", "peopleServed": 1, %s"lines": [
              {"item": "meal"},
              {"item": "syringe", "given": 30, "askedFor": 40, "forOthers": 20, "unmetReason": "out_of_stock"},
              {"item": "water", "given": 2},
              {"item": "return", "given": 25, "estimated": true}]}}""";

    private final int port;
    private final SignIn signIn;
    private final List<String> codes;
    private final int visits;

    /** @param visits in a batch */
    PhoneLoad(int port, SignIn signIn, List<String> codes, int visits) {
        this.port = port;
        this.signIn = signIn;
        this.codes = codes;
        this.visits = visits;
    }

    @Override
    public Desk open(int number) throws IOException {
        return new Phone(HttpLine.open(port), signIn.token("outreach", "phone-" + number));
    }

    /** One of its visits is a whole batch. */
    private final class Phone implements Desk {
        private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

        private final HttpLine line;
        private final String token;
        private final String id = UUID.randomUUID().toString();

        Phone(HttpLine line, String token) throws IOException {
            this.line = line;
            this.token = token;
            line.exchange(HttpLine.post("/api/v1/phones", token, "{\"id\": \"%s\"}".formatted(id)));
        }

        @Override
        public void recordVisit() throws IOException {
            var batch = HttpLine.post("/api/v1/sync/batches", token, batch());
            line.send(batch);
            var answer = line.answer();
            var body = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
            if (answer.status() != 200 || body.split("\"applied\"", -1).length != visits + 1) {
                throw new IllegalStateException("A batch was answered with " + answer.status() + " " + body);
            }
        }

        private String batch() {
            var now = Instant.now();
            var batch = new StringBuilder("{\"id\": \"%s\", \"phone\": \"%s\", \"sentAt\": \"%s\", \"operations\": ["
                    .formatted(IDS.generate(), id, now));
            for (int i = 0; i < visits; i++) {
                var code = i % 3 == 0
                        ? "\"participantCode\": \"%s\", "
                                .formatted(codes.get(ThreadLocalRandom.current().nextInt(codes.size())))
                        : "";
                batch.append(i == 0 ? "" : ", ").append(OPERATION.formatted(IDS.generate(), now, IDS.generate(), code));
            }
            return batch.append("]}").toString();
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
