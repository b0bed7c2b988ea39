/** HTTP habits that all resources share: answers to creates, entity tags, parameters, overload. Floor 0. */
@NullMarked
package org.doorway.platform.http;

import org.jspecify.annotations.NullMarked;
