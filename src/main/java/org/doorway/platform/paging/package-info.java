/** Long lists, a page at a time, by opaque cursors. Floor 0. */
@NullMarked
package org.doorway.platform.paging;

import org.jspecify.annotations.NullMarked;
