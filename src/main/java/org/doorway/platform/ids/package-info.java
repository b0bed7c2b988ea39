/** Ids that this service makes. Floor 0. */
@NullMarked
package org.doorway.platform.ids;

import org.jspecify.annotations.NullMarked;
