package org.doorway.launch.tryit;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorway.launch.start.Mode;
import org.doorway.platform.ids.Sha256;
import org.doorway.platform.problem.EarlyProblems;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.problem.SecurityHeaders;
import org.eclipse.microprofile.config.Config;

/**
 * The interactive documentation: not there unless somebody wants it, and where it is, its pages run the scripts that they
 * came with and no others, and talk to this service alone.
 */
@ApplicationScoped
class DocumentationPages {
    private static final String PATH = "/q/swagger-ui";

    /** After the gate, whose policy is for those who are made of nothing. */
    private static final int AFTER_THE_GATE = 900_000;

    /** Where the extension keeps what it serves, in the artefact. */
    private static final String FILES = "META-INF/io.smallrye_smallrye-open-api-ui__jar/META-INF/resources/openapi-ui/";

    private static final List<String> PAGES = List.of("index.html", "oauth2-redirect.html");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]* src=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private final boolean isWanted;
    private final String policy;
    private final EarlyProblems problems;

    DocumentationPages(Config config, TryItConfig tryIt, EarlyProblems problems) {
        this.isWanted = config.getValue("quarkus.swagger-ui.enabled", Boolean.class);
        this.problems = problems;
        // Whoever opened it by another name of this machine signs in by this one.
        var signIn = Mode.isTryIt() ? " " + tryIt.address() : "";
        this.policy = "default-src 'none'; script-src 'self'" + allowed(scripts())
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'" + signIn
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, AFTER_THE_GATE);
    }

    private void guard(RoutingContext context) {
        if (!context.normalizedPath().startsWith(PATH)) {
            context.next();
        } else if (isWanted) {
            context.response().putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, policy);
            context.next();
        } else {
            problems.send(context, Problem.notFound());
        }
    }

    /** While it is developed the pages are made anew each time, and nobody knows them beforehand. */
    private static String allowed(String scripts) {
        return scripts.isEmpty() && LaunchMode.current() != LaunchMode.NORMAL ? " 'unsafe-inline'" : scripts;
    }

    private static String scripts() {
        return PAGES.stream()
                .flatMap(DocumentationPages::scripts)
                .map(script -> " 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(script)) + "'")
                .collect(Collectors.joining());
    }

    private static Stream<byte[]> scripts(String page) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILES + page)) {
            return file == null
                    ? Stream.empty()
                    : SCRIPT
                            .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(script -> script.group(1).getBytes(StandardCharsets.UTF_8))
                            .toList()
                            .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
