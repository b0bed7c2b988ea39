package org.doorway.sync;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.sql.SQLException;
import org.doorway.privacy.EnvelopeKeyView;
import org.doorway.privacy.Envelopes;
import org.doorway.sync.message.Batch;
import org.doorway.sync.message.BatchBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sync")
@Tag(name = "Sync", description = "A phone without signal: what it needs, and what it recorded.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR})
class BatchResource {
    private final Batches batches;
    private final Envelopes envelopes;

    BatchResource(Batches batches, Envelopes envelopes) {
        this.batches = batches;
        this.envelopes = envelopes;
    }

    @POST
    @Blocking
    @Path("/batches")
    @Operation(
            operationId = "sendBatch",
            summary = "Send what was recorded without signal",
            description =
                    "Up to 1,000 operations and 4 MB, `Content-Encoding: gzip` welcome, in any order of properties. "
                            + "Each operation is what an operation of this API is online, known by its `operationId` as "
                            + "`type`, needs the same role and takes the same body. Each is applied once, however often and "
                            + "in whatever batch it is sent: send again what was not answered. One that is refused says why "
                            + "and holds up none but those that depend on it. Times are corrected where the phone's clock is "
                            + "off, and never refused. An operation that is not JSON is refused alone; a body whose "
                            + "structure is lost before the first one, and a phone that is not the caller's are refused as a "
                            + "whole; what turns out later ends the answer with a `problem`. The protocol is in `openapi/sync-protocol.md`.")
    @APIResponseSchema(value = BatchResultView.class, responseDescription = "What became of each operation")
    public StreamingOutput send(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Batch.class)))
                    BatchBody body)
            throws IOException, SQLException {
        return batches.begin(body);
    }

    @GET
    @Path("/key")
    @Operation(
            operationId = "getSyncKey",
            summary = "The key to seal operations to",
            description = "With HPKE (RFC 9180). It changes rarely; what was sealed to the one before is still opened.")
    public EnvelopeKeyView key() {
        return envelopes.key();
    }
}
