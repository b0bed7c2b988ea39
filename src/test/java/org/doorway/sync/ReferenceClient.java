package org.doorway.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What a mobile client has to do, and no more: keep every operation until it has heard what became of it, and send it
 * again until then. {@link Line} is the bad line that it sends over.
 */
public final class ReferenceClient {
    /** How a request gets to the centre, and its answer back: both may be cut anywhere. */
    public interface Line {
        /** The body of the answer, as far as it came; empty: nothing did. */
        String send(byte[] request);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String phone;
    private final String token;
    private final Line line;
    private final Map<String, Map<String, ?>> waiting = new LinkedHashMap<>();
    private final List<JsonNode> refusals = new ArrayList<>();

    public ReferenceClient(String phone, String token, Line line) {
        this.phone = phone;
        this.token = token;
        this.line = line;
    }

    /** Records something: from now on it is this client's business that it arrives. */
    public void record(Map<String, ?> operation) {
        waiting.put((String) operation.get("id"), operation);
    }

    /** The ids of what has not been heard of, in the order in which it happened. */
    public List<String> waiting() {
        return List.copyOf(waiting.keySet());
    }

    /** What was refused for good, for a person to look at. */
    public List<JsonNode> refusals() {
        return List.copyOf(refusals);
    }

    /** Sends some of what waits. Whatever happens on the way, nothing is lost by it. */
    public void sync(Instant phoneTime, List<String> operations) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("phone", phone);
        body.put("sentAt", phoneTime.toString());
        body.put(
                "operations",
                operations.stream().map(waiting::get).filter(Objects::nonNull).toList());
        try {
            hear(line.send(request(StreetPhone.packed(JSON.writeValueAsBytes(body)))));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void hear(String answer) {
        try {
            JSON.readTree(answer).path("results").forEach(this::hear);
        } catch (JsonProcessingException cutOff) {
            // Nothing was heard: all of it is sent again.
        }
    }

    private void hear(JsonNode result) {
        var id = result.path("id").asText();
        if (!result.path("outcome").asText().equals("refused")) {
            waiting.remove(id);
        } else if (!mayComeRight(result.path("problem"))) {
            waiting.remove(id);
            refusals.add(result);
        }
    }

    /** What a refused operation depends on may be on its way; what the centre cannot do now, it can do later. */
    private static boolean mayComeRight(JsonNode problem) {
        var status = problem.path("status").asInt();
        var type = problem.path("type").asText();
        return status == 404 || status == 429 || status >= 500 || type.contains("/depends-on-");
    }

    private byte[] request(byte[] body) {
        var head = ("POST /api/v1/sync/batches HTTP/1.1\r\nHost: centre.example\r\nConnection: close\r\n"
                        + "Authorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                        + "Content-Length: %d\r\n\r\n")
                .formatted(token, body.length)
                .getBytes(StandardCharsets.US_ASCII);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head);
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** One request over a connection of its own, cut after so many bytes in each direction. */
    public static String exchange(int port, byte[] request, int mostSent, int mostHeard) {
        var heard = new ByteArrayOutputStream();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request, 0, Math.min(mostSent, request.length));
            socket.getOutputStream().flush();
            var in = socket.getInputStream();
            var buffer = new byte[8192];
            while (mostSent >= request.length && heard.size() < mostHeard) {
                var read = in.read(buffer, 0, Math.min(buffer.length, mostHeard - heard.size()));
                if (read < 0) {
                    break;
                }
                heard.write(buffer, 0, read);
            }
        } catch (IOException cutOff) {
            // What was heard before is what there is.
        }
        return body(heard.toString(StandardCharsets.UTF_8));
    }

    /** The body, out of its chunks; as far as it came. */
    private static String body(String answer) {
        var at = answer.indexOf("\r\n\r\n") + 4;
        if (at < 4 || !answer.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked")) {
            return at < 4 ? "" : answer.substring(at);
        }
        var body = new StringBuilder();
        for (int end = answer.indexOf("\r\n", at); end > at; end = answer.indexOf("\r\n", at)) {
            var size = Integer.parseInt(answer.substring(at, end).strip(), 16);
            var from = end + 2;
            body.append(answer, Math.min(from, answer.length()), Math.min(from + size, answer.length()));
            at = from + size + 2;
            if (size == 0 || at >= answer.length()) {
                break;
            }
        }
        return body.toString();
    }
}
