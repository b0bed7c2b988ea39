/** Which operations there are. Floor 0. */
@NullMarked
package org.doorway.platform.operation;

import org.jspecify.annotations.NullMarked;
