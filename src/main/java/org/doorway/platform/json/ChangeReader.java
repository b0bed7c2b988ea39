package org.doorway.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Change}: tells what was left out from what is {@code null}. */
final class ChangeReader extends JsonDeserializer<Change<?>> implements ContextualDeserializer {
    private final @Nullable JsonDeserializer<?> values;

    ChangeReader() {
        this(null);
    }

    private ChangeReader(@Nullable JsonDeserializer<?> values) {
        this.values = values;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        var type = context.getContextualType().containedType(0);
        return new ChangeReader(context.findContextualValueDeserializer(type, property));
    }

    @Override
    public Change<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return values == null ? Change.none() : Change.to(values.deserialize(json, context));
    }

    @Override
    public Change<?> getNullValue(DeserializationContext context) {
        return Change.to(null);
    }

    @Override
    public Change<?> getAbsentValue(DeserializationContext context) {
        return Change.none();
    }
}
