/** What time it is, and which times can be true. Floor 0. */
@NullMarked
package org.doorway.platform.time;

import org.jspecify.annotations.NullMarked;
