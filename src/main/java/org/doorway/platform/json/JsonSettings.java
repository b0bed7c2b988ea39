package org.doorway.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategy;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorway.platform.language.Spelling;

/** How JSON is read and written everywhere. */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {
    /** Deep enough for any body of this API; a body deeper than that is an attack. */
    private static final int DEEPEST = 32;

    private static final EnumNamingStrategy AS_IN_JSON = Spelling::of;

    /** Last of all, so that nothing reads times more leniently than {@link Scalars}. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        // An emoji is sent as itself, not as two escapes.
        mapper.getFactory().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        // Absent means "not known".
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        // DROP_IN in Java is drop_in in JSON.
        mapper.setConfig(mapper.getDeserializationConfig().with(AS_IN_JSON));
        mapper.setConfig(mapper.getSerializationConfig().with(AS_IN_JSON));
        mapper.addHandler(new FaultCollector());
        mapper.registerModule(new SimpleModule("doorway")
                .addDeserializer(String.class, Scalars.text())
                .addDeserializer(Integer.class, Scalars.wholeNumber())
                .addDeserializer(Double.class, Scalars.number())
                .addDeserializer(UUID.class, Scalars.id())
                .addDeserializer(Boolean.class, Scalars.yesOrNo())
                .addDeserializer(Instant.class, Scalars.instant())
                .addDeserializer(LocalDate.class, Scalars.date())
                .addDeserializer(Change.class, new ChangeReader())
                .setDeserializerModifier(new Shapes()));
    }
}
