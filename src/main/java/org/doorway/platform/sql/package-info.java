/** Plain SQL, where entities are not what a feature works with. Floor 0. */
@NullMarked
package org.doorway.platform.sql;

import org.jspecify.annotations.NullMarked;
