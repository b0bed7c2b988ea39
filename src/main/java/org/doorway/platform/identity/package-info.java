/** Who is calling, as which role, for which sites: read from the access token and from nothing else. Floor 0. */
@NullMarked
package org.doorway.platform.identity;

import org.jspecify.annotations.NullMarked;
