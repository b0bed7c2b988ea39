/** What a caller is told when something cannot be done: RFC 9457 problems, in the caller's language. Floor 0. */
@NullMarked
package org.doorway.platform.problem;

import org.jspecify.annotations.NullMarked;
