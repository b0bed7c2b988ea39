package org.doorway.launch.tryit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Somebody on a slow line records a visit: the request has begun and its body is not there yet. */
final class HalfSentRequest implements AutoCloseable {
    private static final String BODY = "{\"site\":\"main\"}";

    private final Socket socket;
    private final BufferedReader answer;

    private HalfSentRequest(Socket socket) throws IOException {
        this.socket = socket;
        this.answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Sends all but the body, and waits until the service has begun to work on it. */
    static HalfSentRequest to(String address, String token) throws IOException {
        var uri = URI.create(address);
        var request = new HalfSentRequest(new Socket(uri.getHost(), uri.getPort()));
        request.send(String.join(
                "\r\n",
                "POST /api/v1/visits HTTP/1.1",
                "Host: " + uri.getAuthority(),
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "Content-Length: " + BODY.length(),
                "Expect: 100-continue",
                "Connection: close",
                "",
                ""));
        if (!request.answer.readLine().contains("100")
                || !request.answer.readLine().isEmpty()) {
            throw new AssertionError("The service did not ask for the body.");
        }
        return request;
    }

    /** Sends the body; returns the answer's. */
    String finish() throws IOException {
        send(BODY);
        return answer.lines().dropWhile(line -> !line.isEmpty()).collect(Collectors.joining());
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
