/**
 * The indicators: what each is, what it is worked out from, and what of it is not shown.
 *
 * <p>Part 2 of {@code report}, used by the parts above it, and by {@code publish}, which asks an indicator for its
 * {@code Measure}. A new indicator is one entry of {@code Catalogue} (or of the lists that it is put together from), and
 * nothing else here knows a single one.
 *
 * <p><b>Who sees what.</b> A manager sees true figures, and none that is about a single person ({@code SmallCellRule}):
 * <ul>
 *   <li>Nothing is shown of a part (a site, a stop, a modality, a day, an hour, or what filters leave) that fewer than
 *       five people can be behind: known people and one for each anonymous visit or counted head. Zeros are shown.
 *   <li>A number of people from one to four is "fewer than 5", also where the part is larger, and ratios to it are
 *       withheld. So are services that fewer than five visits took. Supplies are things: their numbers are shown.
 *   <li>Hours of counseling are of as many people as were named at those sessions, each once, and as were there besides:
 *       many sessions of one person are about one person.
 *   <li>Of parts that make up a whole, no single one is hidden: the next smallest is hidden with it, or the one would be
 *       the whole without the others.
 *   <li>A filter by site, stop or modality hides what the division by it would hide, single services included, so that
 *       asking for the others one by one and subtracting them from the whole finds nothing either.
 *   <li>An indicator of some of the services that are hidden, and not of all of them, is hidden with them.
 * </ul>
 * What this does not stop is subtracting two periods of different lengths, or an item that is chosen from two filters at
 * once: figures that are true for every period cannot be proof against it. What leaves the centre goes through the
 * stricter rules of published reports.
 */
@NullMarked
package org.doorway.report.indicator;

import org.jspecify.annotations.NullMarked;
