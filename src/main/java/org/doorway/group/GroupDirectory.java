package org.doorway.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Which groups there are and where they meet, for features that know a group by its id. */
@ApplicationScoped
public class GroupDirectory {
    private final DropInGroupRepository groups;

    GroupDirectory(DropInGroupRepository groups) {
        this.groups = groups;
    }

    /** The number of the site that a group meets at, retired ones too; empty: there is no such group. */
    public Optional<Integer> site(UUID group) {
        return groups.findByIdOptional(group).map(known -> known.siteId);
    }
}
