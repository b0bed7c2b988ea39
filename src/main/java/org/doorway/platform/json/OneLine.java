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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that is a name and not a page: no line breaks and no tabs. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = OneLine.NoBreaks.class)
public @interface OneLine {
    /** The fault's name in the message bundles. */
    String message() default "one_line";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for control characters and for what separates lines and paragraphs. */
    class NoBreaks implements ConstraintValidator<OneLine, String> {
        private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !BREAK.matcher(text).find();
        }
    }
}
