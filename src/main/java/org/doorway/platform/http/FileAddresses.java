package org.doorway.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.doorway.platform.problem.EarlyProblems;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.OfferedFormats;
import org.doorway.platform.problem.Problem;

/**
 * Serves every file at an address of its own and as plain bytes, too: {@code /reports/services.csv} is
 * {@code /reports/services} with {@code Accept: text/csv}, and whoever accepts {@code application/octet-stream} gets the
 * same file under that name. A link, a spreadsheet and a generated client know one type for one address.
 */
@ApplicationScoped
public class FileAddresses {
    private static final String API = "/api/v1";
    private static final String AS_BYTES = FileAddresses.class.getName();

    private static final int OK = 200;

    /** Before everything else: the request begins again at the other address. */
    private static final int FIRST = 1000;

    private final OfferedFormats offered;
    private final EarlyProblems problems;

    FileAddresses(OfferedFormats offered, EarlyProblems problems) {
        this.offered = offered;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::apply, FIRST);
    }

    private void apply(RoutingContext context) {
        var path = context.normalizedPath();
        if (!path.startsWith(API)) {
            context.next();
            return;
        }
        var file = fileAt(path);
        if (file.isPresent()) {
            again(context, file.get(), file.get().without(path));
            return;
        }
        if (wantsBytes(context)) {
            acceptBytes(context, offered.at("GET", path.substring(API.length())));
        }
        if (context.get(AS_BYTES) != null) {
            context.addHeadersEndHandler(ready -> nameBytes(context));
        }
        context.next();
    }

    /** The file that an address is the address of; empty: of none. */
    Optional<FileType> fileAt(String path) {
        return path.startsWith(API)
                ? FileType.at(path).filter(file -> isOffered(file.type(), file.without(path)))
                : Optional.empty();
    }

    private boolean isOffered(String type, String document) {
        var types = offered.at("GET", document.substring(API.length()));
        return types.size() > 1 && types.contains(type);
    }

    private void again(RoutingContext context, FileType file, String document) {
        if (context.queryParams().contains("format")) {
            problems.send(context, Problem.invalid(Fault.at("?format", "unknown_parameter")));
            return;
        }
        if (wantsBytes(context)) {
            acceptBytes(context, List.of(file.type()));
        }
        context.request().headers().set(HttpHeaders.ACCEPT, file.type());
        var query = context.request().query();
        context.reroute(query == null ? document : document + "?" + query);
    }

    private static boolean wantsBytes(RoutingContext context) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return context.request().method().equals(HttpMethod.GET)
                && accepted != null
                && accepted.contains(FileType.BYTES)
                && !accepted.contains(MediaType.WILDCARD);
    }

    /** Whoever accepts bytes and not the type of a file accepts the file. */
    private static void acceptBytes(RoutingContext context, List<String> types) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        if (types.stream().noneMatch(type -> type.endsWith("json") || accepted.contains(type))) {
            context.put(AS_BYTES, true);
            context.request().headers().set(HttpHeaders.ACCEPT, types.get(0));
        }
    }

    private static void nameBytes(RoutingContext context) {
        if (context.response().getStatusCode() == OK) {
            context.response().putHeader(HttpHeaders.CONTENT_TYPE, FileType.BYTES);
        }
    }
}
