package org.doorway.saved;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saved report to be made now. */
@Schema(examples = "{ \"id\": \"0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f02\" }")
public record RunSavedReport(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f02")
        UUID id) {}
