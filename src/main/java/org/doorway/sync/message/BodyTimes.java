package org.doorway.sync.message;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorway.platform.json.Change;
import org.doorway.platform.time.OrNow;
import org.doorway.platform.time.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * Puts right the times and days in the body of an operation, wherever they are in it: which properties are times, its
 * type tells. What is absent and means the time of doing ({@link OrNow}) gets that of the operation.
 */
public final class BodyTimes {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .map(Part::of)
                            .filter(Part::hasTimes)
                            .toList()
                    : List.of();
        }
    };

    /** A property that is a time, a day, or has some in it. */
    private record Part(String name, Class<?> type, boolean meansNow) {
        static Part of(RecordComponent component) {
            return new Part(
                    component.getName(),
                    single(component.getGenericType()),
                    component.isAnnotationPresent(OrNow.class));
        }

        /** Of a list, the type of what it lists; of a change, the type of what changes. */
        private static Class<?> single(Type type) {
            if (type instanceof ParameterizedType of
                    && (of.getRawType() == List.class || of.getRawType() == Change.class)) {
                return single(of.getActualTypeArguments()[0]);
            }
            return type instanceof Class<?> plain ? plain : Object.class;
        }

        boolean hasTimes() {
            return type == Instant.class
                    || type == LocalDate.class
                    || !PARTS.get(type).isEmpty();
        }
    }

    private final PhoneClock clock;
    private final Function<Instant, LocalDate> dayOf;
    private PhoneClock.Dated operation;

    /** @param dayOf the local day of a time at the operation's site */
    public BodyTimes(PhoneClock clock, Instant toldAt, Function<Instant, LocalDate> dayOf) {
        this.clock = clock;
        this.dayOf = dayOf;
        this.operation = clock.date(toldAt);
    }

    /** When the operation happened; doubted, too, where a time in its body had to be guessed. */
    public PhoneClock.Dated operation() {
        return operation;
    }

    /** The same body with its times put right. What is no time is left as it is, for the fault to be found. */
    public Map<String, Object> corrected(Map<String, Object> body, Class<?> type) {
        var parts = PARTS.get(type);
        if (parts.isEmpty()) {
            return body;
        }
        var corrected = new HashMap<>(body);
        for (var part : parts) {
            var value = corrected(body.get(part.name()), part);
            if (value != null) {
                corrected.put(part.name(), value);
            }
        }
        return corrected;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object corrected(@Nullable Object value, Part part) {
        if (value == null) {
            return part.meansNow() ? now(part.type()) : null;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> one == null ? null : corrected(one, part))
                    .toList();
        }
        if (value instanceof Map<?, ?> object && part.type().isRecord()) {
            return corrected((Map<String, Object>) object, part.type());
        }
        return value instanceof String written ? moved(written, part.type()) : value;
    }

    private String now(Class<?> type) {
        var assumed = operation.assumed();
        return type == LocalDate.class ? dayOf.apply(assumed).toString() : assumed.toString();
    }

    private String moved(String written, Class<?> type) {
        try {
            return type == LocalDate.class ? day(Rfc3339.date(written)) : time(Rfc3339.instant(written));
        } catch (DateTimeException notATime) {
            return written;
        }
    }

    private String time(Instant told) {
        var dated = clock.date(told, operation);
        if (dated.isDoubted()) {
            operation = operation.doubted();
        }
        return dated.assumed().toString();
    }

    private String day(LocalDate chosen) {
        var moved = clock.date(chosen, operation, dayOf);
        if (clock.isImpossible(moved)) {
            operation = operation.doubted();
            return now(LocalDate.class);
        }
        return moved.toString();
    }
}
