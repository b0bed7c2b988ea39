package org.doorway.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The objects, lists and words of this API, read strictly: an empty text is not an empty list, and 0 is not the first
 * of several words. Jackson forgives both, and what it does not forgive ends the reading.
 */
final class Shapes extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
        return bean.getBeanClass().isRecord() ? new Shape(reader, JsonToken.START_OBJECT, "expected_object") : reader;
    }

    @Override
    public JsonDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config, MapType type, BeanDescription bean, JsonDeserializer<?> reader) {
        return new Shape(reader, JsonToken.START_OBJECT, "expected_object");
    }

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> reader) {
        return new Shape(reader, JsonToken.START_ARRAY, "expected_list");
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> reader) {
        return Scalars.word(type.getRawClass());
    }

    private static final class Shape extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        private final JsonToken opening;
        private final String message;

        Shape(JsonDeserializer<?> reader, JsonToken opening, String message) {
            super(reader);
            this.opening = opening;
            this.message = message;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Shape(reader, opening, message);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(opening)
                    ? super.deserialize(json, context)
                    : FaultCollector.skip(json, context, message);
        }
    }
}
