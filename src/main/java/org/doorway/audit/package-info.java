/**
 * Who read or changed which person's record, when, and by which operation; never what the record says.
 *
 * <p>Floor 1. Owns the table {@code person_access}, which the service may add to and read, and not change. Features
 * fire a {@link org.doorway.audit.PersonEvent}; nothing here knows a feature.
 */
@NullMarked
package org.doorway.audit;

import org.jspecify.annotations.NullMarked;
