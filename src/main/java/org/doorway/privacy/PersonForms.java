package org.doorway.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/**
 * Several words about a person, sealed as one: a stolen copy does not even show which of them were left empty, nor
 * any choice that was made among few.
 *
 * <p>A form is a record, kept as JSON. Properties may join a form at any time, and may leave it: what an older form
 * says beyond that is passed over.
 */
@ApplicationScoped
public class PersonForms {
    private final PersonWords words;
    private final ObjectMapper json;

    PersonForms(PersonWords words) {
        this.words = words;
        json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    /**
     * Seals a form; the first words about a person make their key.
     *
     * @param place what is sealed, as {@code table.column}, and where it matters of which row; it never changes
     */
    public byte[] seal(UUID person, String place, Object form) {
        return words.sealing(person).seal(place, written(form));
    }

    /** Seals one of several forms that share a key. */
    public byte[] seal(PersonCipher cipher, String place, Object form) {
        return cipher.seal(place, written(form));
    }

    /** Opens one form. */
    public <T> T open(UUID person, String place, byte[] sealed, Class<T> type) {
        return open(words.opening(person), place, sealed, type);
    }

    /** Opens one of many forms of a person. */
    public <T> T open(PersonCipher cipher, String place, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(cipher.open(place, sealed), type);
        } catch (IOException impossible) {
            // No cause: a mapper's message quotes the content.
            throw new IllegalStateException("A sealed form is not the form that its place is for");
        }
    }

    private String written(Object form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A form cannot be written as JSON");
        }
    }
}
