/** Ids that this service makes, and names of contents. Floor 0. */
@NullMarked
package org.doorway.platform.ids;

import org.jspecify.annotations.NullMarked;
