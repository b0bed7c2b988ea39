package org.doorway.sync.message;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that was done on the street: in the open, or sealed. */
@Schema(
        description =
                "One thing that was done on the street. Either `at`, `type`, `path`, `body` and `basedOn` are here, or they "
                        + "are what is `sealed`.")
public record SentOperation(
        @NotNull @Schema(
                description = "Chosen by the phone, and never again for anything else: what this operation is "
                        + "recognised by when it is sent again.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d52")
        UUID id,

        @Nullable @Schema(description = "What the phone's clock said when it happened.", examples = "2026-11-22T11:41:00-08:00")
        Instant at,

        @Nullable @Size(max = 100) @Schema(description = "The `operationId` of the operation that does the same online.", examples = "recordVisit")
        String type,

        @Nullable @Size(max = 5) @Schema(description = "What that operation has in its path, by name.", examples = """
                { "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d53" }""")
        Map<String, @Size(max = 100) String> path,

        @Nullable @Size(max = 20) @Schema(
                description = "Operations that have to be applied before this one. Not needed for those that created "
                        + "what this one is about.")
        List<@NotNull UUID> dependsOn,

        @Nullable @Schema(
                description = "The body that the operation takes online.",
                examples = "{ \"lines\": [{ \"item\": \"food.meal\" }] }")
        Map<String, Object> body,

        @Nullable @Min(0) @Schema(
                description =
                        "Of a change: the `version` of what it changes, as the phone had read it. Absent: what was "
                                + "changed since this operation happened is newer.",
                examples = "3")
        Integer basedOn,

        @Nullable @Valid @Schema(description = "All of it but the id and what it depends on, sealed.")
        Envelope sealed) {
    /** What of an operation can be sealed. */
    boolean saysSomethingInTheOpen() {
        return at != null || type != null || path != null || body != null || basedOn != null;
    }

    /** What is said in the open; {@link OperationCheck} has seen to it that it is there. */
    PhoneOperation inTheOpen(List<UUID> others) {
        return new PhoneOperation(
                id, requireNonNull(at), requireNonNull(type), path == null ? Map.of() : path, body, basedOn, others);
    }
}
