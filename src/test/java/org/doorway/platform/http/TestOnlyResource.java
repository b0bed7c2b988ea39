package org.doorway.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Operations as they must not happen, or do not happen yet: one that fails, and one that is going to end. */
@Path("/test-only")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class TestOnlyResource {
    @GET
    @Path("/failure")
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException("something private");
    }

    @GET
    @Path("/ending")
    @Operation(hidden = true)
    @Ending(deprecated = "2026-12-01", sunset = "2027-12-01")
    public String end() {
        return "{}";
    }

    @GET
    @Path("/going-on")
    @Operation(hidden = true)
    public String goOn() {
        return "{}";
    }
}
