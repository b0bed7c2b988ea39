package org.doorway.counseling.overview;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/participants/{id}/overview")
@Tag(name = "Overview", description = "One picture of a person, for the counselor who sits with them.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class OverviewResource {
    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @Operation(
            operationId = "getOverview",
            summary = "One picture of a person",
            description =
                    "What they like to be called, how they agree to be contacted, which records are theirs as well, "
                            + "their relationships, their goals in their order with the next steps, their last "
                            + "reflections, their safer plan, and their last visits and counseling sessions at the "
                            + "sites that the token covers. 404 for a participant who is not known. The reading of "
                            + "each part is recorded.")
    @APIResponseSchema(value = OverviewView.class, responseDescription = "The person, in one picture")
    public OverviewView get(@RestPath @Parameter(description = "The participant's id.") UUID id) {
        return overviews.of(id);
    }
}
