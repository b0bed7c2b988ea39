package org.doorway.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.time.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * The scalar types of this API, read strictly: a number is not a text, 1.5 is not a whole number, and a time without
 * an offset is not a time. What does not fit is a {@link FaultCollector fault}, and reading goes on.
 */
final class Scalars {
    private static final int MOST_DIGITS = 10;

    private Scalars() {}

    private interface Reading<T> {
        @Nullable T read(JsonParser json, DeserializationContext context) throws IOException;
    }

    private static <T> JsonDeserializer<T> scalar(Class<T> type, Reading<T> reading) {
        return new StdScalarDeserializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return reading.read(json, context);
            }
        };
    }

    static JsonDeserializer<String> text() {
        return scalar(String.class, (json, context) -> {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return FaultCollector.skip(json, context, "expected_text");
            }
            var text = json.getText();
            return Characters.canBeKept(text) ? text : FaultCollector.skip(json, context, "unreadable_characters");
        });
    }

    static JsonDeserializer<Integer> wholeNumber() {
        return scalar(Integer.class, (json, context) -> {
            if (json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return wholeNumber(json, context);
            }
            if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return FaultCollector.skip(json, context, "expected_whole_number");
            }
            return json.getNumberType() == JsonParser.NumberType.INT
                    ? json.getIntValue()
                    : FaultCollector.skip(json, context, "number_too_big");
        });
    }

    /** For JSON Schema, 1.0 is a whole number, too, and so is 1e3. */
    private static @Nullable Integer wholeNumber(JsonParser json, DeserializationContext context) throws IOException {
        try {
            var number = new BigDecimal(json.getText()).stripTrailingZeros();
            if (number.scale() > 0) {
                return FaultCollector.skip(json, context, "expected_whole_number");
            }
            // Its digits are counted before they are written out: 1e999999999 has very many.
            return (long) number.precision() - number.scale() <= MOST_DIGITS && number.longValue() == number.intValue()
                    ? Integer.valueOf(number.intValue())
                    : FaultCollector.skip(json, context, "number_too_big");
        } catch (NumberFormatException | ArithmeticException beyondAnyNumber) {
            return FaultCollector.skip(json, context, "number_too_big");
        }
    }

    static JsonDeserializer<Double> number() {
        return scalar(
                Double.class,
                (json, context) -> json.currentToken().isNumeric()
                        ? Double.valueOf(json.getDoubleValue())
                        : FaultCollector.skip(json, context, "expected_number"));
    }

    static JsonDeserializer<Boolean> yesOrNo() {
        return scalar(
                Boolean.class,
                (json, context) -> json.currentToken().isBoolean()
                        ? Boolean.valueOf(json.getBooleanValue())
                        : FaultCollector.skip(json, context, "expected_boolean"));
    }

    static JsonDeserializer<UUID> id() {
        return scalar(UUID.class, (json, context) -> {
            try {
                return Ids.read(json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "");
            } catch (IllegalArgumentException notAnId) {
                return FaultCollector.skip(json, context, "not_a_uuid");
            }
        });
    }

    /** One of an enum's constants, in small letters. */
    static <T> JsonDeserializer<T> word(Class<T> type) {
        var constants = Spelling.constants(type);
        var known = Map.of("values", String.join(", ", constants.keySet()));
        return scalar(type, (json, context) -> {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return FaultCollector.skip(json, context, "expected_text");
            }
            var constant = constants.get(json.getText());
            return constant != null ? constant : FaultCollector.skip(json, context, "not_one_of", known);
        });
    }

    static JsonDeserializer<Instant> instant() {
        return scalar(Instant.class, (json, context) -> {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return FaultCollector.skip(json, context, "not_offset_time");
            }
            try {
                return Rfc3339.instant(json.getText());
            } catch (DateTimeException notATime) {
                return FaultCollector.skip(json, context, "not_offset_time");
            }
        });
    }

    static JsonDeserializer<LocalDate> date() {
        return scalar(LocalDate.class, (json, context) -> {
            try {
                return Rfc3339.date(json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "");
            } catch (DateTimeException notADate) {
                return FaultCollector.skip(json, context, "not_a_date");
            }
        });
    }
}
