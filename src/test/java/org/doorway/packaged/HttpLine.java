package org.doorway.packaged;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP/1.1 connection that is kept open. It sends bytes as they are and reads no more of an answer than it must,
 * so that measuring with it costs little, and so that it can send what no client library would.
 */
public final class HttpLine implements Closeable {
    private static final int FIRST_SIZE = 16_384;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int filled;
    private int bodyAt;
    private int endAt;

    private HttpLine(Socket socket) {
        this.socket = socket;
    }

    public static HttpLine open(int port) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        return new HttpLine(socket);
    }

    /** A request with a JSON body, as bytes; further headers as {@code "Name: value"}. */
    public static byte[] request(String method, String path, String token, String body, String... headers) {
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ("%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\n%s"
                        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s")
                .formatted(method, path, token, more, body.getBytes(StandardCharsets.UTF_8).length, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] post(String path, String token, String body) {
        return request("POST", path, token, body);
    }

    /** Whether an answer has begun to come. */
    public boolean hasAnswer() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    public HttpAnswer get(String path) throws IOException {
        send(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    public void send(byte[] bytes) throws IOException {
        filled = 0;
        socket.getOutputStream().write(bytes);
    }

    /** Whether any of the answer to what was sent last has come. */
    public boolean hasBegunToAnswer() {
        return filled > 0;
    }

    /** Sends a request, reads its answer and tells the status. */
    public int exchange(byte[] request) throws IOException {
        send(request);
        return readAnswer();
    }

    /** Reads the next answer, whole. */
    public HttpAnswer answer() throws IOException {
        var status = readAnswer();
        var head = new String(buffer, 0, bodyAt, StandardCharsets.ISO_8859_1);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.lines().skip(1).filter(line -> line.contains(":")).forEach(line -> {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return new HttpAnswer(status, headers, Arrays.copyOfRange(buffer, bodyAt, endAt));
    }

    /** Whether the other side has closed the connection, or does so within this time. */
    public boolean isClosedWithin(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    private int readAnswer() throws IOException {
        filled = 0;
        do {
            fill();
            bodyAt = after("\r\n\r\n", 0);
        } while (bodyAt < 0);
        var head = new String(buffer, 0, bodyAt, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var length = head.indexOf("content-length:");
        if (length >= 0) {
            var text = head.substring(length + "content-length:".length(), head.indexOf('\r', length));
            endAt = bodyAt + Integer.parseInt(text.strip());
            fillTo(endAt);
        } else if (head.contains("transfer-encoding: chunked")) {
            readChunks();
        } else {
            endAt = bodyAt;
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    private void readChunks() throws IOException {
        var at = bodyAt;
        var size = -1;
        endAt = bodyAt;
        while (size != 0) {
            int line;
            while ((line = after("\r\n", at)) < 0) {
                fill();
            }
            size = Integer.parseInt(new String(buffer, at, line - 2 - at, StandardCharsets.ISO_8859_1), 16);
            at = line + size + 2;
            fillTo(at);
            // Over what stood around it: the body ends up in one piece.
            System.arraycopy(buffer, line, buffer, endAt, size);
            endAt += size;
        }
    }

    private int after(String mark, int from) {
        outer:
        for (int at = from; at + mark.length() <= filled; at++) {
            for (int i = 0; i < mark.length(); i++) {
                if (buffer[at + i] != mark.charAt(i)) {
                    continue outer;
                }
            }
            return at + mark.length();
        }
        return -1;
    }

    private void fillTo(int wanted) throws IOException {
        while (filled < wanted) {
            fill();
        }
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        var count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("The connection was closed in the middle of an answer");
        }
        filled += count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
