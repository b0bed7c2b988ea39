/**
 * What staff should see at the door: a dangerous batch, a closure, the weather.
 *
 * <p>Floor 3. Owns the table {@code notice}. Answers to visits carry the notices of their site.
 */
@NullMarked
package org.doorway.notice;

import org.jspecify.annotations.NullMarked;
