/**
 * Reports as files that funders and their systems take: CSV, a spreadsheet, one page as a PDF, DHIS2 and FHIR.
 *
 * <p>Floor 7. Owns no tables. Every {@link org.doorway.report.document.ReportView} can be written as each of them, whatever is in
 * it; a file is written while it is sent, so that its length takes no memory. Decisions:
 *
 * <ul>
 *   <li>Charts are drawn as lines and letters of the page itself: a chart library would need the fonts and the graphics
 *       of a desktop, which a container has not.
 *   <li>The two JSON formats of others are written directly; the field's own library for FHIR (60 MB, a second at the
 *       start) reads them back in the tests, where it belongs.
 *   <li>In DHIS2 and FHIR a figure that is not shown is left out, as these formats have no way to say "fewer than".
 * </ul>
 */
@NullMarked
package org.doorway.export;

import org.jspecify.annotations.NullMarked;
