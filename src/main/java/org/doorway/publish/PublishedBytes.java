package org.doorway.publish;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one way to write something as bytes: the same content is always the same bytes. */
@ApplicationScoped
class PublishedBytes {
    private final ObjectWriter writer;
    private final ObjectMapper mapper;

    PublishedBytes(ObjectMapper mapper) {
        this.mapper = mapper.copy().configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true);
        this.writer = this.mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    byte[] of(Object content) {
        try {
            return writer.writeValueAsBytes(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    <T> T read(byte[] bytes, Class<T> type) {
        try {
            ObjectReader reader = mapper.readerFor(type);
            return reader.readValue(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
