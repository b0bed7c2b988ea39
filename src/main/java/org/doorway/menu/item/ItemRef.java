package org.doorway.menu.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of an item.
 *
 * @param id the internal number that rows refer to
 * @param countsAs what one unit counts as now; null: as nothing but itself
 * @param retiredAt since when it is on no screen; it may be recorded all the same
 */
public record ItemRef(
        int id,
        String code,
        ItemKind kind,
        @Nullable CountsAs countsAs,
        @Nullable Instant retiredAt) {}
