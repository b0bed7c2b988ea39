/**
 * What the service does for its front ends ({@code src/main/web}): headers for their files, and where people sign in.
 *
 * <p>Floor 1. Owns no table. The front ends themselves use the API and nothing else; a build without them has these
 * addresses all the same, with nothing behind {@code /app}.
 */
@NullMarked
package org.doorway.frontend;

import org.jspecify.annotations.NullMarked;
