package org.doorway.site;

/**
 * The time zone of a site or the end of its days was corrected, in the transaction under way. What was recorded there is on
 * the days that it is on by the corrected ones, as if they had been so from the beginning.
 *
 * @param site as it is now
 */
public record SiteDaysChanged(SiteRef site) {}
