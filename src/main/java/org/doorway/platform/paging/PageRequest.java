package org.doorway.platform.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The two query parameters of every list; taken by a resource method as {@code @BeanParam}. */
public class PageRequest {
    private static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(
            description = "How many items at most.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    String limit = "50";

    @QueryParam("after")
    @Nullable @Parameter(description = "The cursor `next` of the page before; absent for the first page.")
    String after;

    /** How many items are wanted: 1 to 500. */
    public int limit() {
        try {
            var wanted = Integer.parseInt(limit);
            if (wanted < 1) {
                throw Problem.invalid(Fault.at("?limit", "too_small", "value", 1));
            }
            if (wanted > MOST) {
                throw Problem.invalid(Fault.at("?limit", "too_big", "value", MOST));
            }
            return wanted;
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid(Fault.at("?limit", "expected_whole_number"));
        }
    }

    /** Where the page before ended; empty for the first page. */
    public Optional<Cursor> after() {
        return Optional.ofNullable(after).map(Cursor::read);
    }

    /** The version before which a page of a history begins; all come before it on the first page. */
    public int beforeVersion() {
        return after().map(Cursor::version).orElse(Integer.MAX_VALUE);
    }
}
