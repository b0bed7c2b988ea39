package org.doorway.platform.json;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An id of a person: random, so that it does not tell when they first came, as one made of a time would. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = RandomId.IsRandom.class)
public @interface RandomId {
    /** The fault's name in the message bundles. */
    String message() default "not_a_random_id";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the version that an id says it has. */
    class IsRandom implements ConstraintValidator<RandomId, UUID> {
        private static final int VERSION = 4;
        private static final int VARIANT = 2;

        @Override
        public boolean isValid(@Nullable UUID id, ConstraintValidatorContext context) {
            return id == null || (id.version() == VERSION && id.variant() == VARIANT);
        }
    }
}
