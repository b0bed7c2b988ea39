/**
 * What people think about changing and about staying the same.
 *
 * <p>Floor 6. Owns the table {@code reflection}. A reflection is about a goal or a relationship of the same person, which it
 * knows by their ids. Whatever was said is sealed with the person's own key. A stage label expires after 90 days. It is shown,
 * and does nothing else.
 */
@NullMarked
package org.doorway.reflection;

import org.jspecify.annotations.NullMarked;
