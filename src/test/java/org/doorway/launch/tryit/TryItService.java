package org.doorway.launch.tryit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorway.UnpackedPostgres;
import org.doorway.launch.ServiceProcess;

/** The packaged service in try-it mode, known only by what it printed. */
public final class TryItService implements AutoCloseable {
    /** The printed line as a shell would take it apart. */
    private static final Pattern CURL = Pattern.compile(
            "curl -sS -w '\\\\n' -H 'Authorization: Bearer (?<token>\\S+)' -H 'Content-Type: application/json'"
                    + " -d '(?<body>\\{.*})' (?<url>http://\\S+)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final ServiceProcess process;
    final String address;
    final String password;
    final String curl;

    private TryItService(ServiceProcess process) {
        this.process = process;
        this.address =
                word(process.awaitLine(line -> line.startsWith("  API ")), 1).replace("/api/v1", "");
        this.password = word(process.awaitLine(line -> line.startsWith("  Password ")), 1);
        this.curl = process.awaitLine(line -> line.startsWith("curl "));
    }

    public static TryItService in(Path home) {
        return in(home, Map.of());
    }

    static TryItService in(Path home, Map<String, String> more) {
        return new TryItService(ServiceProcess.start(environment(home, more), "try-it"));
    }

    static Map<String, String> environment(Path home, Map<String, String> more) {
        UnpackedPostgres.in(home.resolve("postgres"));
        var environment = new HashMap<>(
                Map.of("DOORWAY_HOME", home.toString(), "DOORWAY_HTTP_PORT", "0", "DOORWAY_MANAGEMENT_PORT", "0"));
        environment.putAll(more);
        return environment;
    }

    public String password() {
        return password;
    }

    public ServiceProcess process() {
        return process;
    }

    /** Where it serves, such as {@code http://localhost:8080}. */
    public String address() {
        return address;
    }

    /** The access token in the printed line. */
    public String token() {
        return printed().group("token");
    }

    private Matcher printed() {
        var parts = CURL.matcher(curl);
        if (!parts.matches()) {
            throw new AssertionError("Not the line that was expected: " + curl);
        }
        return parts;
    }

    /** Does what the printed line does when it is pasted. */
    HttpResponse<String> paste() throws IOException, InterruptedException {
        var parts = printed();
        return send(HttpRequest.newBuilder(URI.create(parts.group("url")))
                .header("Authorization", "Bearer " + parts.group("token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(parts.group("body"))));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> getAs(String token, String path) throws IOException, InterruptedException {
        return get(path, "Authorization", "Bearer " + token);
    }

    HttpResponse<String> postAs(String token, String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a form, as a browser does. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        process.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String word(String line, int index) {
        return line.strip().split("\\s+")[index];
    }
}
