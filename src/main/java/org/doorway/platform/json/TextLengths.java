package org.doorway.platform.json;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Counts the length of texts in characters, as the description does: an emoji is one, although Java keeps it as two.
 * Holds for every {@link Size} of a text; those of lists and maps are counted as ever.
 */
@Singleton
public class TextLengths implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class).includeExistingValidators(true).validatedBy(InCharacters.class);
        configuration.addMapping(mapping);
    }

    /** Preferred to the one for any sequence of characters, because it is for exactly the type of a text. */
    public static class InCharacters implements ConstraintValidator<Size, String> {
        private int least;
        private int most;

        @Override
        public void initialize(Size size) {
            least = size.min();
            most = size.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            var characters = text.codePointCount(0, text.length());
            return characters >= least && characters <= most;
        }
    }
}
