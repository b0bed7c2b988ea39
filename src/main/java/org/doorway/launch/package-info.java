/**
 * How the service is started: what production demands before anything runs, and the try-it mode with its own
 * PostgreSQL, sign-in and example centre.
 *
 * <p>Owns no tables. Floor 10, the top: it may use every feature, no feature uses it.
 */
@NullMarked
package org.doorway.launch;

import org.jspecify.annotations.NullMarked;
