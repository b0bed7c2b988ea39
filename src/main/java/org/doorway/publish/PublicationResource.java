package org.doorway.publish;

import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.report.document.ReportFormat.Types.CSV;
import static org.doorway.report.document.ReportFormat.Types.DHIS2;
import static org.doorway.report.document.ReportFormat.Types.FHIR;
import static org.doorway.report.document.ReportFormat.Types.JSON;
import static org.doorway.report.document.ReportFormat.Types.PDF;
import static org.doorway.report.document.ReportFormat.Types.XLSX;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.ReportView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/publications")
@Tag(name = "Publications", description = "Reports that anybody may read: frozen, with small figures hidden.")
@Produces(JSON)
class PublicationResource {
    private static final String ID = "The publication's id.";

    private final Publications publications;
    private final PublicationFiles files;

    PublicationResource(Publications publications, PublicationFiles files) {
        this.publications = publications;
        this.files = files;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublications",
            summary = "What was published",
            description = "Newest first, every revision by itself. Anybody may read it, without a token. A cursor that "
                    + "was not given out, or a limit that is not from 1 to 500, is a fault (422).")
    public Page<PublicationView> list(@BeanParam PageRequest page) {
        return publications.newestFirst(page);
    }

    @POST
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "publishReport",
            summary = "Publish a report",
            description =
                    "Figures of 1 to 10 people are hidden, and further ones until none of them can be worked out, "
                            + "from this report or from it together with anything published before; that is proved before it is "
                            + "published. It cannot be changed or taken back. A period that is not of whole months or not over, "
                            + "figures of goals, and a breakdown by stop, day or hour are faults (422). 409 for a report that was published "
                            + "(revise it instead), and for items one by one where indicators made of them were published of the "
                            + "same days, or the other way round. 403 where your token works at some sites only.")
    @APIResponseSchema(value = PublicationView.class, responseCode = "201", responseDescription = "It is public now")
    public RestResponse<PublicationView> publish(PublishReport request) {
        var created = publications.publish(request);
        return created.at("/publications/" + created.view().id());
    }

    @POST
    @Path("/{id}/revisions")
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "revisePublication",
            summary = "Publish a new revision",
            description =
                    "Counts again, for records that came late, and says what has changed. What was published stays "
                            + "as it is. 409 where no figure that may be shown has changed. How few came late is hidden, too.")
    @APIResponseSchema(value = PublicationView.class, responseCode = "201", responseDescription = "It is public now")
    public RestResponse<PublicationView> revise(
            @RestPath @Parameter(description = ID) UUID id, RevisePublication request) {
        var created = publications.revise(id, request);
        return created.at("/publications/" + created.view().id());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces({JSON, CSV, XLSX, PDF, DHIS2, FHIR})
    @Operation(
            operationId = "getPublication",
            summary = "A published report",
            description =
                    "The bytes that were published, for anybody, without a token; as another format by Accept or "
                            + "`format`. It never changes, so keep it. 404 for an id that is not known, 406 for a format that is not offered.")
    @APIResponseSchema(value = ReportView.class, responseDescription = "The report")
    @APIResponse(responseCode = "304", description = "You have it already.")
    public Response get(
            @RestPath @Parameter(description = ID) UUID id,
            @QueryParam("format") @Nullable @Parameter(description = "Instead of the Accept header.")
                    ReportFormat format,
            @Context HttpHeaders headers,
            @Context Request request) {
        var wanted = files.wanted(format, headers);
        var file = files.of(id, wanted);
        var tag = new EntityTag(file.tag());
        var unchanged = request.evaluatePreconditions(tag) != null;
        var answer = unchanged
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.create(RestResponse.Status.OK, file.content())
                        .type(wanted.type());
        if (wanted != ReportFormat.JSON) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400, immutable")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build()
                // Of several formats, the framework would look for one to write a RestResponse itself in.
                .toResponse();
    }
}
