package org.doorway.report;

import jakarta.ws.rs.QueryParam;
import org.doorway.visit.line.Modality;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose among visits. */
public class PlaceQuery {
    @QueryParam("site")
    @Nullable @Parameter(description = "Code of a site. Absent: all that your token covers.", example = "main")
    String site;

    @QueryParam("stop")
    @Nullable @Parameter(
            description = "Id of a stop. Absent: whatever stop, and none.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String stop;

    @QueryParam("modality")
    @Nullable @Parameter(
            description = "How people were reached. Absent: however.",
            schema = @Schema(implementation = Modality.class))
    String modality;
}
