package org.doorway.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description as it is handed out: what a reader wants first stands first, and in YAML nothing is left without quotation
 * marks that a reader of YAML 1.1 would take for a time, a date or a yes.
 */
@ApplicationScoped
public class PublishedDescription {
    private static final String ADDRESS = "/q/openapi(\\.json|\\.yaml|\\.yml)?";
    private static final List<String> ORDER = List.of("openapi", "info", "servers", "tags", "paths", "components");

    /** Before the handler of the extension, which would write the same in another way. */
    private static final int FIRST = -10;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALLOW_LONG_KEYS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .stringQuotingChecker(new Unmistakable())
            .build());

    private final OpenApiDocumentService documents;
    private volatile @Nullable Buffer json;
    private volatile @Nullable Buffer yaml;

    PublishedDescription(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    void routes(@Observes Router router) {
        router.routeWithRegex(ADDRESS)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(FIRST)
                .blockingHandler(this::serve, false);
    }

    private void serve(RoutingContext context) {
        var isJson = wantsJson(context);
        context.response()
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        isJson ? "application/json;charset=UTF-8" : "application/yaml;charset=UTF-8")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .end(isJson ? json() : yaml());
    }

    private static boolean wantsJson(RoutingContext context) {
        var path = context.normalizedPath();
        var format = context.request().getParam("format");
        if (path.contains(".")) {
            return path.endsWith(".json");
        }
        if (format != null) {
            return format.equalsIgnoreCase("json");
        }
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("application/json");
    }

    private Buffer json() {
        var known = json;
        if (known == null) {
            known = Buffer.buffer(written(JSON));
            json = known;
        }
        return known;
    }

    private Buffer yaml() {
        var known = yaml;
        if (known == null) {
            known = Buffer.buffer(written(YAML));
            yaml = known;
        }
        return known;
    }

    private byte[] written(ObjectMapper format) {
        try {
            return format.writerWithDefaultPrettyPrinter().writeValueAsBytes(ordered());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode ordered() {
        try {
            var read = JSON.readTree(documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON));
            var ordered = JSON.createObjectNode();
            ORDER.stream().filter(read::has).forEach(part -> ordered.set(part, read.get(part)));
            return ordered.setAll((ObjectNode) read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Quotes also what begins like a number: {@code 12:00} is 720 to some, and {@code 2026-11-22} no text. */
    private static final class Unmistakable extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value)
                    || (!value.isEmpty() && "0123456789+-.=<~".indexOf(value.charAt(0)) >= 0);
        }

        @Override
        public boolean needToQuoteName(String name) {
            return super.needToQuoteName(name) || needToQuoteValue(name);
        }
    }
}
