package org.doorway.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorway.platform.http.Limits;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of every request, and checks its constraints, so that a resource method only ever sees a request
 * that is well-formed and complete. An empty body reads as {@code {}}, except where it would replace what is stored:
 * there it is no JSON, so that a request whose body was lost on its way erases nothing.
 *
 * <p>Asked for every type of content, so that nothing else makes a request of something that is not JSON: the platform
 * would make a record of one text of plain text.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class StrictBodyReader implements ServerMessageBodyReader<Object> {
    /** More than a person sends by mistake; the answer to somebody who sends more on purpose has to end. */
    static final int MOST_FAULTS = 1000;

    private static final String IDENTITY = "identity";

    private final ObjectMapper mapper;
    private final Validator validator;
    private final Map<Class<?>, StoredDataCheck<?>> soundness;
    private final int mostBytes;

    StrictBodyReader(ObjectMapper mapper, Validator validator, @All List<StoredDataCheck<?>> soundness, Limits limits) {
        this.mapper = mapper;
        this.validator = validator;
        this.soundness = soundness.stream().collect(Collectors.toMap(StoredDataCheck::of, Function.identity()));
        this.mostBytes = Math.toIntExact(limits.longestBody().asLongValue());
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo info, MediaType media) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType media, ServerRequestContext context)
            throws IOException {
        requireUnpacked(context.getRequestHeaders().getHeaderString(HttpHeaders.CONTENT_ENCODING));
        return read(genericType, media, context.getInputStream(), replaces(context));
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(genericType, media, body, false);
    }

    /** What is packed could be any number of bytes, and one record is small. */
    private static void requireUnpacked(@Nullable String packing) {
        if (packing != null && !packing.strip().equalsIgnoreCase(IDENTITY)) {
            throw Problem.of(CommonError.UNSUPPORTED_MEDIA_TYPE).with(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
        }
    }

    private static boolean replaces(ServerRequestContext context) {
        var operation = context.getResteasyReactiveResourceInfo().getResourceMethod();
        return operation.isAnnotationPresent(PUT.class) || operation.isAnnotationPresent(PATCH.class);
    }

    private Object read(Type type, @Nullable MediaType media, InputStream body, boolean replaces) throws IOException {
        var bytes = body.readNBytes(mostBytes + 1);
        // Of nothing, it does not matter what it is declared as: some clients declare it all the same.
        if (bytes.length > 0 && media != null && !media.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw Problem.of(CommonError.UNSUPPORTED_MEDIA_TYPE);
        }
        if (bytes.length > mostBytes) {
            throw Problem.of(CommonError.TOO_LARGE);
        }
        return read(type, bytes.length == 0 && !replaces ? new byte[] {'{', '}'} : bytes);
    }

    /**
     * A request read from JSON.
     *
     * @throws Problem {@code malformed-json}, or {@code invalid-input} with every fault
     */
    public <T> T read(Type type, byte[] json) throws IOException {
        var faults = new ArrayList<Fault>();
        T request = parse(type, json, faults);
        if (request == null) {
            throw faults.isEmpty() ? Problem.invalid(Fault.at("", "expected_object")) : Problem.invalid(faults);
        }
        check(request, faults);
        return request;
    }

    /** A request that keeps to its constraints, whatever is stored by now; empty for any other. */
    public <T> Optional<T> understand(Type type, byte[] json) throws IOException {
        try {
            var faults = new ArrayList<Fault>();
            T request = parse(type, json, faults);
            return request == null
                            || !faults.isEmpty()
                            || !validator.validate(request).isEmpty()
                    ? Optional.empty()
                    : Optional.of(request);
        } catch (Problem notJson) {
            return Optional.empty();
        }
    }

    private <T> @Nullable T parse(Type type, byte[] json, List<Fault> faults) throws IOException {
        if (!Utf8.isText(json)) {
            throw Problem.of(CommonError.MALFORMED_JSON);
        }
        try {
            Elements.requireFew(mapper.getFactory(), json);
            return mapper.readerFor(mapper.constructType(type))
                    .withAttribute(FaultCollector.key(), faults)
                    .readValue(json);
        } catch (JsonMappingException unreadable) {
            throw faults.isEmpty() ? Problem.of(CommonError.MALFORMED_JSON) : Problem.invalid(faults);
        } catch (JsonProcessingException | java.io.CharConversionException notJson) {
            throw Problem.of(CommonError.MALFORMED_JSON);
        }
    }

    private void check(Object request, List<Fault> unreadable) {
        // What could not be read is missing only because it was left out: one fault a place is enough.
        var faults = new LinkedHashMap<String, Fault>();
        unreadable.forEach(fault -> faults.putIfAbsent(fault.pointer(), fault));
        for (var violation : validator.validate(request)) {
            var fault = Violations.fault(violation);
            faults.putIfAbsent(fault.pointer(), fault);
        }
        soundnessFaults(request).forEach(fault -> faults.putIfAbsent(fault.pointer(), fault));
        Problem.throwIfAny(faults.values().stream().limit(MOST_FAULTS).toList());
    }

    @SuppressWarnings("unchecked")
    private List<Fault> soundnessFaults(Object request) {
        var faults = new ArrayList<Fault>();
        var check = (StoredDataCheck<Object>) soundness.get(request.getClass());
        if (check != null) {
            check.check(request, faults);
        }
        return faults;
    }
}
