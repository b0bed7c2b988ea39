package org.doorway.plan;

import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's safer plan. */
@Schema(name = "SaferPlan", description = "What somebody has found helps, and whom they trust.")
public record SaferPlanView(
        PlanContent content,

        @Schema(description = "Counts the changes, from 0 for a plan that nobody has written in; in quotes, the ETag.")
        int version)
        implements Versioned {}
