package org.doorway.report;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose among what was taken; visits and people are counted whatever they took. */
public class ItemQuery {
    @QueryParam("item")
    @Nullable @Parameter(description = "Code of an item of the menu. Absent: all of them.", example = "food.meal")
    String item;

    @QueryParam("family")
    @Nullable @Parameter(description = "Code of a family of the menu. Absent: all of them.", example = "food")
    String family;
}
