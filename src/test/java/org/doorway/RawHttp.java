package org.doorway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A caller that goes on talking while it is told that it talks too much. Ordinary clients hide what happens then;
 * this one shows what is sent back, however much of its own request was read.
 */
public final class RawHttp {
    private static final int CHUNK = 64 * 1024;
    private static final int PATIENCE = 30_000;
    private static final String JSON = "Content-Type: application/json\r\n";

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** Says these very lines, and then nothing; the whole answer, head and body. */
    public String says(String... lines) throws Exception {
        return saysExactly(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Posts something small that is declared in these very words, or, without words, not at all. */
    public String posts(String path, String token, String declaration, String body) throws Exception {
        var type = declaration.isEmpty() ? "" : "Content-Type: " + declaration + "\r\n";
        return talk(
                head("POST", path, token) + type + "Content-Length: " + body.length() + "\r\n\r\n" + body, out -> {});
    }

    /** Says this to the letter; all that comes back until the connection ends. */
    public String saysExactly(String text) throws Exception {
        return talk(text, out -> {});
    }

    /** Sends a body of so many bytes and a length that says so; the whole answer, head and body. */
    public String sends(String method, String path, String token, long bytes) throws Exception {
        return talk(head(method, path, token) + JSON + "Content-Length: " + bytes + "\r\n\r\n", out -> {
            var chunk = filled(CHUNK);
            for (long sent = 0; sent < bytes; sent += chunk.length) {
                out.write(chunk, 0, (int) Math.min(chunk.length, bytes - sent));
            }
        });
    }

    /** Sends the same in chunks, so that nobody knows beforehand how much it will be. */
    public String sendsInChunks(String method, String path, String token, long bytes) throws Exception {
        return talk(head(method, path, token) + JSON + "Transfer-Encoding: chunked\r\n\r\n", out -> {
            var chunk = filled(CHUNK);
            for (long sent = 0; sent < bytes; sent += chunk.length) {
                out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private interface Talk {
        void to(OutputStream out) throws IOException;
    }

    private static String head(String method, String path, String token) {
        return method + " " + path + " HTTP/1.1\r\nHost: centre.example\r\nConnection: close\r\n"
                + "Authorization: Bearer " + token + "\r\n";
    }

    private String talk(String head, Talk body) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            var talking = new Thread(() -> {
                try {
                    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                    body.to(socket.getOutputStream());
                } catch (IOException nobodyListens) {
                    // Being cut short is what this is about.
                }
            });
            talking.start();
            var answer = listen(socket.getInputStream());
            socket.close();
            talking.join(PATIENCE);
            return answer;
        }
    }

    private static String listen(InputStream in) throws IOException {
        var answer = new StringBuilder();
        try {
            var bytes = new byte[CHUNK];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketException cutOff) {
            // What came before is the answer.
        }
        return answer.toString();
    }

    private static byte[] filled(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }
}
