package org.doorway.sync;

import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.doorway.platform.openapi.Answers;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/phones")
@Tag(name = "Phones", description = "The phones that people carry, and what happens when one is lost.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
class PhoneResource {
    private static final String ID = "The phone's id.";

    private final Phones phones;
    private final Batches batches;

    PhoneResource(Phones phones, Batches batches) {
        this.phones = phones;
        this.batches = batches;
    }

    @POST
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
    @Operation(
            operationId = "registerPhone",
            summary = "Register the phone that you carry",
            description = "Every batch names the phone that it comes from. The same request again answers 200; the id "
                    + "of somebody else's phone is `id-taken` (409). Register at every sign-in: then losing the phone "
                    + "ends that sign-in, too, where the provider names it in the claim `sid`; where it does not, losing the "
                    + "phone ends every token of yours that was issued until then. The phone is tied to the sites that your "
                    + "tokens cover when it is used.")
    @APIResponseSchema(value = PhoneView.class, responseCode = "201", responseDescription = "The phone, registered")
    public RestResponse<PhoneView> register(RegisterPhone request) {
        return phones.register(request).at("/phones/" + request.id());
    }

    @GET
    @Operation(
            operationId = "listPhones",
            summary = "The phones that people carry",
            description = "Your own; for those who run the centre, also those that were used for no other sites than "
                    + "their token covers. Newest first. A cursor that was not "
                    + "given out and a limit that is not from 1 to 500 are faults (422).")
    public Page<PhoneView> list(@BeanParam PageRequest page) {
        return phones.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPhone",
            summary = "One phone",
            description = "With what waits to be confirmed, if it is lost. 404 for a phone that is not yours, unless "
                    + "you run the centre and cover all sites that it was used for.")
    public PhoneView get(@RestPath @Parameter(description = ID) UUID id) {
        return phones.get(id);
    }

    @POST
    @Path("/{id}/loss")
    @Answers(never = 412)
    @Operation(
            operationId = "losePhone",
            summary = "Report that a phone is lost",
            description =
                    "By whoever carries it, or runs the centre and covers all sites that it was used for. From now "
                            + "on every sign-in that it was used with "
                            + "is refused (401), and what it sends is held until somebody confirms it. There is no way back: "
                            + "a phone that was found is registered anew. Losing it twice changes nothing.")
    @APIResponseSchema(value = PhoneView.class, responseDescription = "The phone, lost")
    public PhoneView lose(@RestPath @Parameter(description = ID) UUID id) {
        return phones.lose(id);
    }

    @GET
    @Path("/{id}/batches/{batch}")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
    @Operation(
            operationId = "listHeldOperations",
            summary = "What waits of a batch of a lost phone",
            description =
                    "For whoever carries it: what each operation does and when, in the order of the batch, so that "
                            + "nobody confirms blindly. 404 for a batch of which nothing waits, or a phone that is not yours. A "
                            + "cursor that was not given out and a limit that is not from 1 to 500 are faults (422).")
    public Page<HeldOperationView> held(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = "The batch's id.") UUID batch,
            @BeanParam PageRequest page) {
        return batches.held(id, batch, page);
    }

    @POST
    @Blocking
    @Path("/{id}/batches/{batch}/confirmation")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
    @Answers(never = 412)
    @Operation(
            operationId = "confirmBatch",
            summary = "Confirm what a lost phone sent",
            description = "By whoever carries it: it is applied now, in their name. What is refused goes on waiting. "
                    + "404 for a batch of which nothing waits, or a phone that is not yours.")
    @APIResponseSchema(value = BatchResultView.class, responseDescription = "What became of each operation")
    public StreamingOutput confirm(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = "The batch's id.") UUID batch)
            throws IOException {
        return batches.confirm(id, batch);
    }

    @DELETE
    @Path("/{id}/batches/{batch}")
    @Answers(never = 412)
    @Operation(
            operationId = "discardBatch",
            summary = "Throw away what a lost phone sent",
            description = "By whoever carries it, or runs the centre and covers all sites that it was used for. Doing "
                    + "so twice changes nothing.")
    public void discard(
            @RestPath @Parameter(description = ID) UUID id,
            @RestPath @Parameter(description = "The batch's id.") UUID batch) {
        phones.discard(id, batch);
    }
}
