/** Plain SQL, where entities are not what a feature works with, and what only one at a time does. Floor 0. */
@NullMarked
package org.doorway.platform.sql;

import org.jspecify.annotations.NullMarked;
