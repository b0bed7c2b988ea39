package org.doorway.reflection;

import static org.doorway.platform.identity.Roles.COUNSELOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/participants/{id}/reflections")
@Tag(name = "Reflections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COUNSELOR)
class PersonReflectionResource {
    private static final String ID = "The participant's id.";

    private final Reflections reflections;

    PersonReflectionResource(Reflections reflections) {
        this.reflections = reflections;
    }

    @POST
    @Operation(
            operationId = "writeReflection",
            summary = "Write a reflection down",
            description = "Everything may be left out. A goal or a relationship that is not this person's, a rating "
                    + "that is not from 0 to 10, and a time before 2000 or after tomorrow are faults (422). The same "
                    + "request with the same id answers 200, with other content 409.")
    @APIResponseSchema(
            value = ReflectionView.class,
            responseCode = "201",
            responseDescription = "The reflection, written down")
    public RestResponse<ReflectionView> write(@RestPath @Parameter(description = ID) UUID id, WriteReflection request) {
        var created = reflections.write(id, request);
        return created.at("/reflections/" + created.view().id());
    }

    @GET
    @Operation(
            operationId = "listReflections",
            summary = "What somebody thought over time",
            description = "Newest first. 404 for a participant who is not known; a cursor that was not given out and "
                    + "a limit that is not from 1 to 500 are faults (422). The reading is recorded.")
    public Page<ReflectionView> list(@RestPath @Parameter(description = ID) UUID id, @BeanParam PageRequest page) {
        return reflections.of(id, page);
    }
}
