package org.doorway.visit.line;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More lines for a visit. */
@Schema(examples = """
                { "lines": [{ "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d12", "item": "food.meal" }] }""")
public record TakeMore(
        @NotEmpty @Size(max = 200) @Schema(description = "What else they took, asked for or brought back.")
        List<@NotNull @Valid AddLine> lines)
        implements Meant {
    @Override
    public Object meaning() {
        return new TakeMore(lines.stream().map(AddLine::spelledOut).toList());
    }
}
