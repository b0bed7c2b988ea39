/**
 * Information that is people's to take: leaflets and links, in their languages.
 *
 * <p>Floor 3. Owns the table {@code resource}. Nobody writes down who took what of it.
 */
@NullMarked
package org.doorway.library;

import org.jspecify.annotations.NullMarked;
