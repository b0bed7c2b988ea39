/**
 * Data back to the people: one public poster that says what their visits changed, on paper, as a page and as data.
 *
 * <p>Floor 9. Owns the table {@code poster}, which says of which publications it is made; no figure is stored here.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>It counts nothing and works nothing out: every figure is one that stands in a publication, as it stands there.
 *       What is hidden or nothing there is left out here, so that nobody learns more from the poster than from the
 *       publications, and nothing looks like a failure. No sums, shares or comparisons.
 *   <li>A poster is made of a publication of services, one of supplies and one of what was not there, or of some of them,
 *       all of the same days. Figures of who came (new, back again, known) stay out: nobody should read that they were
 *       recognised. So do ratios of all kinds.
 *   <li>It follows the newest revision of what it is made of, and says so. A publication is never withdrawn; a poster is
 *       taken down, and is gone at once here, and a minute later wherever it was kept meanwhile.
 *   <li>What it is made of ({@code /poster/source}) and what it says ({@code /poster}) are two resources: the entity tag of
 *       the first is a version to be changed, of the second what somebody has already.
 *   <li>Sentences exist in our languages, names of items in those of the menu. Whoever reads another language gets its
 *       names, marked as what they are, within sentences of the next best language.
 *   <li>A published figure is nothing or at least as large as the suppression allows, so never one. Sentences can say one
 *       all the same: that rule is not this package's to rely on.
 * </ul>
 */
@NullMarked
package org.doorway.poster;

import org.jspecify.annotations.NullMarked;
