package org.doorway.counseling;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people-sat-with")
@Tag(name = "Counseling sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class PeopleSatWithResource {
    private final PeopleSatWith people;

    PeopleSatWithResource(PeopleSatWith people) {
        this.people = people;
    }

    @GET
    @Operation(
            operationId = "listPeopleSatWith",
            summary = "The people whom you have sat with",
            description =
                    "Whoever is named at sessions that you have written down and that count, at the sites that your "
                            + "token covers; last met first, with what they like to be called. Nobody else's, and "
                            + "nobody whose record is sealed and not for you. A cursor that was not given out and a "
                            + "limit that is not from 1 to 500 are faults (422). The reading is recorded for "
                            + "everybody whom it shows.")
    public Page<PersonSatWithView> list(@BeanParam PageRequest page) {
        return people.ofTheCaller(page);
    }
}
