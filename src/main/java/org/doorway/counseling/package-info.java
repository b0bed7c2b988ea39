/**
 * Sitting with somebody: one picture of a person for the counselor who does.
 *
 * <p>Floor 5. Owns no table. A picture is made of what lower floors show, each part read once, so that it takes as many
 * statements for fifty goals as for one.
 */
@NullMarked
package org.doorway.counseling;

import org.jspecify.annotations.NullMarked;
