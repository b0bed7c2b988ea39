package org.doorway.menu;

import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.doorway.platform.paging.Page;
import org.doorway.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/menu-families")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
class MenuFamilyResource {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final MenuItems items;

    MenuFamilyResource(MenuItems items) {
        this.items = items;
    }

    @GET
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "listMenuFamilies",
            summary = "The headings of the menu",
            description = "In screen order, with labels in every language, on one page.")
    public Page<MenuFamilyView> list() {
        return new Page<>(items.families(), null);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "arrangeMenuFamily",
            summary = "Write down a heading, or reword and move it",
            description = "Makes the family if there is none with this code. Send the ETag as If-Match to be told "
                    + "(412) when somebody else changed it first. A code that is not made of small letters, digits "
                    + "and _ answers 404.")
    public MenuFamilyView arrange(
            @RestPath @Parameter(description = "The family's code.", example = "food") String code,
            ArrangeFamily request) {
        if (!CODE.matcher(code).matches()) {
            throw Problem.notFound();
        }
        return items.arrangeFamily(code, request);
    }
}
