package org.doorway.report.indicator;

import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.doorway.platform.language.CallerLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/indicators")
@Tag(name = "Indicators", description = "What the figures of reports mean, and what they are made of.")
@Produces(MediaType.APPLICATION_JSON)
class IndicatorResource {
    private final CallerLanguage callers;
    private final Estimates estimates;

    IndicatorResource(CallerLanguage callers, Estimates estimates) {
        this.callers = callers;
        this.estimates = estimates;
    }

    @GET
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "getIndicators",
            summary = "The catalogue of indicators",
            description = "Every indicator with its one definition, formula and source, in your language. Those whose "
                    + "records come later are listed and say so.")
    public CatalogueView catalogue() {
        var language = callers.forSomebody(null);
        return new CatalogueView(
                Catalogue.VERSION,
                language.toLanguageTag(),
                Catalogue.indicators().stream()
                        .map(indicator -> IndicatorView.of(indicator, language))
                        .toList());
    }

    @GET
    @Path("/population-estimate")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "getPopulationEstimate",
            summary = "How many people inject where the centre works",
            description = "As somebody else has estimated; SYR_PER_PWID_YEAR divides by it. 404 while nobody has "
                    + "entered one.")
    @APIResponseSchema(value = PopulationEstimate.class, responseDescription = "The estimate, with its source")
    public PopulationEstimate estimate() throws SQLException {
        return estimates.get();
    }

    @PUT
    @Path("/population-estimate")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "enterPopulationEstimate",
            summary = "Enter how many people inject where the centre works",
            description = "Takes the place of the estimate before. One without a source, or of nobody, is a fault "
                    + "(422).")
    @APIResponseSchema(value = PopulationEstimate.class, responseDescription = "The estimate, as it is now")
    public PopulationEstimate enter(PopulationEstimate estimate) throws SQLException {
        return estimates.enter(estimate);
    }
}
