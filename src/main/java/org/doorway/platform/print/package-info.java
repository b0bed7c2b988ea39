/** What everything that is printed has in common: letters, lines and paper. Floor 0. */
@NullMarked
package org.doorway.platform.print;

import org.jspecify.annotations.NullMarked;
