package org.doorway.bench;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.doorway.SignIn;
import org.doorway.packaged.HttpLine;

/** Visits recorded through the API: each desk signed in as somebody else, every third visit with a code. */
final class ServiceLoad implements Load {
    static final int CREATED = 201;

    private static final String VISIT = """
            {"id": "%s", "site": "main", "modality": "drop_in", "peopleServed": 1, %s"lines": [
              {"item": "meal"},
              {"item": "syringe", "given": 30, "askedFor": 40, "forOthers": 20, "unmetReason": "out_of_stock"},
              {"item": "water", "given": 2},
              {"item": "return", "given": 25, "estimated": true}]}""";

    private static final String ANY_ID = "00000000-0000-0000-0000-000000000000";
    private static final String ANY_CODE = "CCCC-CCCC";

    private final int port;
    private final SignIn signIn;
    private final List<String> codes;

    ServiceLoad(int port, SignIn signIn, List<String> codes) {
        this.port = port;
        this.signIn = signIn;
        this.codes = codes;
    }

    @Override
    public Desk open(int number) throws IOException {
        return new ServiceDesk(HttpLine.open(port), signIn.token("front_desk", "desk-" + number));
    }

    /** Its requests are written once, and only the id and the code in them change: driving must cost little. */
    private final class ServiceDesk implements Desk {
        private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

        private final HttpLine line;
        private final byte[] anonymous;
        private final byte[] coded;
        private final int anonymousId;
        private final int codedId;
        private final int code;
        private int count = ThreadLocalRandom.current().nextInt(3);

        ServiceDesk(HttpLine line, String token) {
            this.line = line;
            anonymous = request(token, VISIT.formatted(ANY_ID, ""));
            coded = request(token, VISIT.formatted(ANY_ID, "\"participantCode\": \"" + ANY_CODE + "\", "));
            anonymousId = place(anonymous, ANY_ID);
            codedId = place(coded, ANY_ID);
            code = place(coded, ANY_CODE);
        }

        @Override
        public void recordVisit() throws IOException {
            var isCoded = count++ % 3 == 0;
            var request = isCoded ? coded : anonymous;
            put(IDS.generate().toString(), request, isCoded ? codedId : anonymousId);
            if (isCoded) {
                put(codes.get(ThreadLocalRandom.current().nextInt(codes.size())), request, code);
            }
            var status = line.exchange(request);
            if (status != CREATED) {
                throw new IllegalStateException("A visit was answered with " + status);
            }
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }

    private static byte[] request(String token, String body) {
        // What browsers and many client libraries ask for: an answer that is compressed costs the service something.
        return HttpLine.request("POST", "/api/v1/visits", token, body, "Accept-Encoding: gzip");
    }

    private static int place(byte[] request, String text) {
        return new String(request, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @SuppressWarnings("deprecation")
    private static void put(String text, byte[] request, int at) {
        text.getBytes(0, text.length(), request, at);
    }
}
