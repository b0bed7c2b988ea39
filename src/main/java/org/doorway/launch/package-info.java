/**
 * How the service is started: its commands, and what production demands before anything runs.
 *
 * <p>Owns no tables. Floor 10, the top: it may use every feature, no feature uses it.
 */
@NullMarked
package org.doorway.launch;

import org.jspecify.annotations.NullMarked;
