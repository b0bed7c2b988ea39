/**
 * How codes are written and read: random codes with a check character, chosen names, and the picture that a card bears.
 *
 * <p>Part 1 of {@code participant}, used by that feature only. It knows nobody.
 */
@NullMarked
package org.doorway.participant.card;

import org.jspecify.annotations.NullMarked;
