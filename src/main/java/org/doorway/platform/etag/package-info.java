/**
 * Entity tags: how an answer says which version it is, what a caller has already, and what a change was meant for.
 *
 * <p>Every feature may use it.
 */
@NullMarked
package org.doorway.platform.etag;

import org.jspecify.annotations.NullMarked;
