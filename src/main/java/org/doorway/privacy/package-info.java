/**
 * Keys, the sealing of words about a person with a key of that person's own, and envelopes that only this service
 * opens.
 *
 * <p>Floor 1. Owns the table {@code person_key}; what several people share keeps its key beside it ({@link
 * org.doorway.privacy.SharedKeys}). What is sealed here reads as noise in a database dump: the key that
 * wraps each person's key is in the key file, never in the database.
 */
@NullMarked
package org.doorway.privacy;

import org.jspecify.annotations.NullMarked;
