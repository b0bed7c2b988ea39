package org.doorway.stop;

import java.util.UUID;

/**
 * What other features need to know of a stop.
 *
 * @param siteId the number of the site that it belongs to
 */
public record StopRef(UUID id, int siteId) {}
