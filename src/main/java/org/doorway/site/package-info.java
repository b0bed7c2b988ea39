/**
 * The places where people come in.
 *
 * <p>Floor 2. Owns the table {@code site} and the function {@code site_day}. Other features know a site by {@link org.doorway.site.SiteRef}.
 */
@NullMarked
package org.doorway.site;

import org.jspecify.annotations.NullMarked;
