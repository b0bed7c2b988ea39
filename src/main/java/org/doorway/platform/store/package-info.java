/** What repositories of entities have in common. Floor 0. */
@NullMarked
package org.doorway.platform.store;

import org.jspecify.annotations.NullMarked;
