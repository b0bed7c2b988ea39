package org.doorway.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which problems an operation answers where that does not follow from its method and path as {@link CommonAnswers}
 * has it. An operation that answers 412 takes {@code If-Match}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
    /** Statuses that it answers as well, such as 412 where what is created is a change of something that has a version. */
    int[] also() default {};

    /** Statuses that it does not answer, such as 412 where what it changes has no version. */
    int[] never() default {};
}
