package org.doorway.participant;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.doorway.platform.identity.WorkerName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Keeps somebody's record for named workers. */
@Schema(description = "Keeps somebody's record for named workers.", examples = """
                { "workers": ["0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e77", "robin"] }""")
public record SealRecord(
        @NotNull @NotEmpty @Size(max = 20) @Schema(
                description = "The subjects (`sub`) of their access tokens, in ASCII; blanks around one do not count. "
                        + "Whoever is not among them, the caller included, no longer sees the record.")
        List<@NotNull @Size(max = WorkerName.LONGEST) @Pattern(regexp = WorkerName.SIGNS, message = "robin") String>
                workers) {
    /** A blank that was copied with a name names nobody else. */
    public SealRecord {
        workers = WorkerName.stripped(workers);
    }
}
