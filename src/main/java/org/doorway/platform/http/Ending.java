package org.doorway.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that is going to end. Its answers say since when nobody should begin to use it, and from when on it may
 * be gone: at least twelve months later ({@code openapi/how-the-api-changes.md}). {@link Deprecated} stands beside it, so
 * that the description says the same.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Ending {
    /** The day, as {@code 2026-12-01}, from which on {@code Deprecation} (RFC 9745) counts. */
    String deprecated();

    /** The day that {@code Sunset} (RFC 8594) names. */
    String sunset();
}
