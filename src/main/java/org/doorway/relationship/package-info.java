/**
 * People's relationships with substances and behaviours, as they describe them.
 *
 * <p>Floor 4. Owns the tables {@code relationship} and {@code relationship_entry}. Whatever was said is sealed with the
 * person's own key. Every version is kept.
 */
@NullMarked
package org.doorway.relationship;

import org.jspecify.annotations.NullMarked;
