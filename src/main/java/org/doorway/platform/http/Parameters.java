package org.doorway.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.Rfc3339;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters, and says what is wrong with those that cannot be read. */
@Provider
public class Parameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var name = Arrays.stream(annotations)
                .filter(jakarta.ws.rs.QueryParam.class::isInstance)
                .map(query -> "?" + ((jakarta.ws.rs.QueryParam) query).value())
                .findAny()
                .orElse("");
        if (type == UUID.class) {
            return (ParamConverter<T>) converter(name, Ids::read, Fault.at(name, "not_a_uuid"));
        }
        if (type == LocalDate.class) {
            return (ParamConverter<T>) converter(name, Rfc3339::date, Fault.at(name, "not_a_date"));
        }
        if (type == Instant.class) {
            return (ParamConverter<T>) converter(name, Rfc3339::instant, Fault.at(name, "not_offset_time"));
        }
        if (type == Boolean.class) {
            return (ParamConverter<T>) converter(name, Parameters::yesOrNo, Fault.at(name, "expected_boolean"));
        }
        return type.isEnum() ? constants(name, type) : null;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static <T> ParamConverter<T> constants(String name, Class<T> type) {
        var byName = Spelling.constants(type);
        var fault = Fault.at(name, "not_one_of", "values", String.join(", ", byName.keySet()));
        return converter(
                name,
                text -> {
                    var constant = byName.get(text);
                    if (constant == null) {
                        throw new IllegalArgumentException();
                    }
                    return constant;
                },
                fault);
    }

    private static <T> ParamConverter<T> converter(String name, Function<String, T> reading, Fault fault) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return reading.apply(text);
                } catch (IllegalArgumentException | DateTimeException unreadable) {
                    // A path that cannot be an id leads nowhere; a query parameter can be mended.
                    throw name.isEmpty() ? Problem.notFound() : Problem.invalid(fault);
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
