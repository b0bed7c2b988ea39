package org.doorway.participant.code;

import java.sql.SQLException;
import java.util.UUID;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** Which visit of somebody is open today. Told by the feature that has the visits, which is a floor above. */
public interface OpenVisits {
    /** Its id; null: there is none. */
    @Nullable UUID openVisitOf(UUID participant, SiteRef site) throws SQLException;
}
