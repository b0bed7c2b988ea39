package org.doorway.platform.json;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Shows Bean Validation the new value in a {@link Change}; of what stays as it is there is nothing to check. */
@Singleton
class ChangedValues implements ValueExtractor<Change<@ExtractedValue ?>> {
    @Override
    public void extractValues(Change<?> change, ValueReceiver receiver) {
        receiver.value(null, change.value());
    }
}
