/** JSON as this API speaks it: nothing sent is silently dropped, and every fault is named at once. Floor 0. */
@NullMarked
package org.doorway.platform.json;

import org.jspecify.annotations.NullMarked;
