package org.doorway.site;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;

@Converter
class ZoneIdConverter implements AttributeConverter<ZoneId, String> {
    @Override
    public String convertToDatabaseColumn(ZoneId zone) {
        return zone.getId();
    }

    @Override
    public ZoneId convertToEntityAttribute(String name) {
        return ZoneId.of(name);
    }
}
