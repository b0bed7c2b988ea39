/**
 * What may be said in public: figures with the small ones hidden, and further ones, until nobody can work out a hidden
 * one from anything that was ever published.
 *
 * <p>Floor 8. Owns the table {@code publication}.
 *
 * <p>What is hidden is decided by {@code disclosure}, for each measure by itself.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What is published is read without a token: it was made to be public, and nothing in it needs to be kept from anybody.
 *   <li>A hidden figure must be able to lie anywhere in a range as wide as the protected one (for a quantity: as wide as
 *       itself). As zeros are shown, nothing can then be told from a figure that is large enough to be shown.
 *   <li>Published are whole months that are over, of the whole centre, never by stop, day or hour. Shares, ratios and ranges
 *       are not published: they tell what they are made of. Items one by one and indicators of items are not published of
 *       the same days.
 *   <li>Records that come late change what was published only by a revision. A change of 1 to 10 is a small figure itself.
 * </ul>
 */
@NullMarked
package org.doorway.publish;

import org.jspecify.annotations.NullMarked;
