package org.doorway.sync.message;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.zip.ZipException;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the body of a batch as a stream, unpacked where it was packed. Bounded on both sides of the unpacking: a
 * few bytes can unpack to any number, and any number to none.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class BatchBodyReader implements ServerMessageBodyReader<BatchBody> {
    private final long longest;

    BatchBodyReader(SyncSettings settings) {
        longest = settings.longestBatch().asLongValue();
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo info, MediaType media) {
        return type == BatchBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return type == BatchBody.class;
    }

    @Override
    public BatchBody readFrom(Class<BatchBody> type, Type genericType, MediaType media, ServerRequestContext context)
            throws IOException {
        var packing = context.getRequestHeaders().getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return body(media, packing, context.getInputStream());
    }

    @Override
    public BatchBody readFrom(
            Class<BatchBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return body(media, headers.getFirst(HttpHeaders.CONTENT_ENCODING), body);
    }

    private BatchBody body(@Nullable MediaType media, @Nullable String packing, InputStream sent) throws IOException {
        if (media != null && !media.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw Problem.of(CommonError.UNSUPPORTED_MEDIA_TYPE);
        }
        var bounded = new BoundedStream(sent, longest);
        return switch (packing == null ? "identity" : packing.strip().toLowerCase(Locale.ROOT)) {
            case "identity" -> new BatchBody(bounded);
            case "gzip" -> new BatchBody(new BoundedStream(unpacked(bounded), longest));
            default ->
                throw Problem.of(CommonError.UNSUPPORTED_MEDIA_TYPE)
                        .with(HttpHeaders.ACCEPT_ENCODING, "gzip, identity");
        };
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        try {
            return PackedStream.of(packed);
        } catch (ZipException notPacked) {
            throw Problem.of(CommonError.MALFORMED_JSON);
        }
    }
}
