package org.doorway.launch.tryit;

import java.util.List;
import java.util.Optional;
import org.doorway.platform.identity.Roles;

/** Somebody who works at the example centre; nobody real. One for each role. */
record StaffMember(String user, String name, String role) {
    static final List<StaffMember> ALL = List.of(
            new StaffMember("marisol", "Marisol Vega", Roles.FRONT_DESK),
            new StaffMember("theo", "Theo Lindqvist", Roles.OUTREACH),
            new StaffMember("imani", "Imani Okafor", Roles.COUNSELOR),
            new StaffMember("dana", "Dana Whitfield", Roles.MANAGER),
            new StaffMember("yusuf", "Yusuf Brandt", Roles.PRIVACY_OFFICER),
            new StaffMember("keiko", "Keiko Santos", Roles.ADMIN));

    static Optional<StaffMember> called(String user) {
        return ALL.stream().filter(member -> member.user.equals(user)).findFirst();
    }
}
