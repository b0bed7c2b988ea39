package org.doorway.poster;

import static org.doorway.poster.PosterFormat.Types.HTML;
import static org.doorway.poster.PosterFormat.Types.JSON;
import static org.doorway.poster.PosterFormat.Types.PDF;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.doorway.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/poster")
@Tag(
        name = "Poster",
        description = "What people's visits changed, for themselves to read: public figures in warm words.")
class PosterResource {
    private static final String VARY = String.join(", ", HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);

    private final Posters posters;
    private final PosterFiles files;

    PosterResource(Posters posters, PosterFiles files) {
        this.posters = posters;
        this.files = files;
    }

    @GET
    @PermitAll
    @Produces({JSON, HTML, PDF})
    @Operation(
            operationId = "getPoster",
            summary = "What your visits changed",
            description =
                    "For anybody, without a token: as data for a screen or a web site, as a page by itself, or as "
                            + "one sheet for the wall, by Accept or `format`. It shows figures that were published and no "
                            + "others; what is hidden or nothing is left out. It follows the newest revision. Sentences are in "
                            + "English or Spanish, names of items in any language of the menu. It may be kept for a minute; "
                            + "send the ETag as If-None-Match after that. 404 where none is up, and for a page a page that says "
                            + "so; a `language` that is none is a fault (422), 406 for a format that is not offered.")
    @APIResponseSchema(value = PosterView.class, responseDescription = "The poster")
    @APIResponse(responseCode = "304", description = "You have it already.")
    @APIResponse(
            responseCode = "404",
            description = "No poster is up.",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")),
                @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(@BeanParam PosterWish wish, @Context HttpHeaders headers, @Context Request request) {
        var reader = wish.reader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var format = wish.formatOr(headers.getAcceptableMediaTypes());
        var poster = posters.reads(reader);
        if (poster.isEmpty() && format != PosterFormat.HTML) {
            throw Problem.of(PosterError.NO_POSTER_UP);
        }
        var answer = poster.isEmpty()
                ? RestResponse.ResponseBuilder.<Object>create(
                                RestResponse.Status.NOT_FOUND, PosterPage.nothingUp(reader))
                        .type(HTML)
                : shown(poster.get(), format, wish, request);
        if (format == PosterFormat.HTML) {
            answer.header("Content-Security-Policy", PosterPage.POLICY);
        }
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, reader.manner().toLanguageTag())
                .header(HttpHeaders.VARY, VARY)
                .build()
                // Of several formats, the framework would look for one to write a RestResponse itself in.
                .toResponse();
    }

    private RestResponse.ResponseBuilder<Object> shown(
            PosterView poster, PosterFormat format, PosterWish wish, Request request) {
        var tag = files.tag(poster, format, wish.paperOrA4());
        var isKnown = request.evaluatePreconditions(tag) != null;
        var answer = isKnown
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.<Object>create(
                                RestResponse.Status.OK, files.content(poster, format, wish.paperOrA4()))
                        .type(format.type());
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    }
}
