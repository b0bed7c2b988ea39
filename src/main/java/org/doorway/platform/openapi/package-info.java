/** What every operation of the API description has in common, said once. Floor 0. */
@NullMarked
package org.doorway.platform.openapi;

import org.jspecify.annotations.NullMarked;
