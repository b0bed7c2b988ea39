package org.doorway.reflection;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/reflections/{id}")
@Tag(
        name = "Reflections",
        description = "What people think about changing and about staying the same. A return to use is something to "
                + "learn from, and changes no goal.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class ReflectionResource {
    private static final String ID = "The reflection's id.";

    private final Reflections reflections;

    ReflectionResource(Reflections reflections) {
        this.reflections = reflections;
    }

    @GET
    @Operation(
            operationId = "getReflection",
            summary = "One reflection",
            description = "404 for an id that is not known. The reading is recorded.")
    public ReflectionView get(@RestPath @Parameter(description = ID) UUID id) {
        return reflections.get(id);
    }

    @PUT
    @Operation(
            operationId = "correctReflection",
            summary = "Correct a reflection",
            description = "Replaces the whole content. Send the ETag as If-Match to be told (412) when somebody else "
                    + "changed it first.")
    @APIResponseSchema(value = ReflectionView.class, responseDescription = "The reflection, corrected")
    public ReflectionView correct(@RestPath @Parameter(description = ID) UUID id, ReflectionContent content) {
        return reflections.correct(id, content);
    }

    @PATCH
    @Operation(
            operationId = "amendReflection",
            summary = "Put right when a reflection was",
            description = "What they thought stays as it is; a stage label is shown for 90 days from then on. A time "
                    + "before 2000 or after tomorrow is a fault (422). Send the ETag as If-Match to be told (412) when "
                    + "somebody else changed it first.")
    @APIResponseSchema(value = ReflectionView.class, responseDescription = "The reflection, put right")
    public ReflectionView amend(@RestPath @Parameter(description = ID) UUID id, AmendReflection request) {
        return reflections.amend(id, request);
    }

    @DELETE
    @Operation(
            operationId = "removeReflection",
            summary = "Take a reflection away",
            description = "At the person's wish. It is gone. Taking it away twice changes nothing.")
    public void takeAway(@RestPath @Parameter(description = ID) UUID id) {
        reflections.takeAway(id);
    }
}
