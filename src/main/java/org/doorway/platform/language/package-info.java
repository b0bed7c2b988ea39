/** Labels in the languages that a centre writes them in, people's own words, and how this API spells its own. Floor 0. */
@NullMarked
package org.doorway.platform.language;

import org.jspecify.annotations.NullMarked;
