package org.doorway.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FingerprintsTest {
    record CheckIn(@Nullable String site, @Nullable Instant at, List<Integer> given) {}

    record CheckInOtherwiseOrdered(
            List<Integer> given,
            @Nullable Instant at,
            @Nullable String site) {}

    private static final Instant MORNING = Instant.parse("2026-11-22T17:41:00Z");

    private final Fingerprints fingerprints = with(KeyMaterial.generate());

    private static Fingerprints with(KeyMaterial material) {
        return new Fingerprints(
                new Keys(material),
                JsonMapper.builder().addModule(new JavaTimeModule()).build());
    }

    @Test
    void the_same_content_has_the_same_fingerprint_of_sixteen_bytes() {
        assertThat(fingerprints.of("checkIn", new CheckIn("main", MORNING, List.of(1, 2))))
                .hasSize(16)
                .isEqualTo(fingerprints.of("checkIn", new CheckIn("main", MORNING, List.of(1, 2))));
    }

    @Test
    void the_order_of_properties_does_not_matter() {
        assertThat(fingerprints.of("checkIn", new CheckIn("main", MORNING, List.of(1, 2))))
                .isEqualTo(fingerprints.of("checkIn", new CheckInOtherwiseOrdered(List.of(1, 2), MORNING, "main")));
    }

    @Test
    void absent_and_null_are_the_same() {
        var withNull = new LinkedHashMap<String, @Nullable Object>();
        withNull.put("site", null);
        withNull.put("given", List.of(1));
        assertThat(fingerprints.of("checkIn", withNull))
                .isEqualTo(fingerprints.of("checkIn", new CheckIn(null, null, List.of(1))));
    }

    @Test
    void any_other_content_has_another_one() {
        var known = fingerprints.of("checkIn", new CheckIn("main", MORNING, List.of(1, 2)));
        assertThat(fingerprints.of("checkIn", new CheckIn("main", MORNING, List.of(2, 1))))
                .isNotEqualTo(known);
        assertThat(fingerprints.of("checkIn", new CheckIn("main", MORNING.plusNanos(1000), List.of(1, 2))))
                .isNotEqualTo(known);
        assertThat(fingerprints.of("checkIn", new CheckIn("van", MORNING, List.of(1, 2))))
                .isNotEqualTo(known);
        assertThat(fingerprints.of("checkOut", new CheckIn("main", MORNING, List.of(1, 2))))
                .isNotEqualTo(known);
    }

    @Test
    void without_the_key_it_cannot_be_tried_out() {
        assertThat(with(KeyMaterial.generate()).of("checkIn", new CheckIn("main", MORNING, List.of())))
                .isNotEqualTo(fingerprints.of("checkIn", new CheckIn("main", MORNING, List.of())));
    }
}
