package org.doorway.menu;

import static org.doorway.platform.identity.Roles.ADMIN;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.doorway.platform.identity.Roles.OUTREACH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.doorway.menu.item.AddMenuItem;
import org.doorway.menu.item.ItemDescription;
import org.doorway.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/menu-items")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
class MenuItemResource {
    private static final String CODE = "The item's code.";

    private final MenuItems items;

    MenuItemResource(MenuItems items) {
        this.items = items;
    }

    @GET
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(
            operationId = "listMenuItems",
            summary = "All items of the menu",
            description = "In order of their codes, retired ones too, with labels in every language, on one page.")
    public Page<MenuItemView> list() {
        return new Page<>(items.all(), null);
    }

    @POST
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "addMenuItem",
            summary = "Put an item on the menu",
            description = "The code is the item's id: the same request again answers 200 with what is stored, another "
                    + "one with the same code 409. A family that is not known is a fault (422). A site offers the "
                    + "item only once it has an offering.")
    @APIResponseSchema(value = MenuItemView.class, responseCode = "201", responseDescription = "The item")
    public RestResponse<MenuItemView> add(AddMenuItem request) {
        return items.add(request).at("/menu-items/" + request.code());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({FRONT_DESK, OUTREACH, COUNSELOR, MANAGER, ADMIN})
    @Operation(operationId = "getMenuItem", summary = "One item", description = "404 for a code that is not known.")
    public MenuItemView get(@RestPath @Parameter(description = CODE, example = "food.meal") String code) {
        return items.get(code);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "describeMenuItem",
            summary = "Change an item",
            description = "Replaces all that can change. What it counts as is changed for what is recorded from now "
                    + "on, late entries too; what was recorded before keeps what it counted as then, in every report. "
                    + "Send the ETag as If-Match to be told (412) when somebody else "
                    + "changed it first.")
    public MenuItemView describe(
            @RestPath @Parameter(description = CODE, example = "food.meal") String code, ItemDescription description) {
        return items.describe(code, description);
    }

    @POST
    @Path("/{code}/retirement")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "retireMenuItem",
            summary = "Take an item off the menu",
            description = "It leaves every screen. What is given of it all the same is recorded, and what was given "
                    + "stays counted. Retiring twice changes nothing.")
    @APIResponseSchema(value = MenuItemView.class, responseDescription = "The item, retired")
    public MenuItemView retire(@RestPath @Parameter(description = CODE, example = "food.meal") String code) {
        return items.retire(code);
    }

    @DELETE
    @Path("/{code}/retirement")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            operationId = "reinstateMenuItem",
            summary = "Put a retired item back on the menu",
            description = "It is on the screens of the sites that offered it again. Doing so twice changes nothing.")
    @APIResponseSchema(value = MenuItemView.class, responseCode = "200", responseDescription = "The item, on the menu")
    public MenuItemView reinstate(@RestPath @Parameter(description = CODE, example = "food.meal") String code) {
        return items.reinstate(code);
    }
}
