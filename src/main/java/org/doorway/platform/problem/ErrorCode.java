package org.doorway.platform.problem;

import java.util.Locale;

/**
 * One kind of refusal. Implemented by each feature's enum of refusals.
 *
 * <p>The constant's name is its public name: {@code VISIT_VOIDED} is the type {@code /api/v1/problems/visit-voided}, and the
 * message bundles hold {@code visit-voided.title} and {@code visit-voided.detail} in every language. Names are unique
 * over all features.
 */
public interface ErrorCode {
    /** The HTTP status of the answer. */
    int status();

    /** The constant's name; an enum has it. */
    String name();

    /** The last part of the problem's type. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
