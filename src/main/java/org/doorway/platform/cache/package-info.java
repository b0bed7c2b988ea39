/** Small reference data kept in memory, so that the door does not ask the database what it already knows. Floor 0. */
@NullMarked
package org.doorway.platform.cache;

import org.jspecify.annotations.NullMarked;
