package org.doorway.funder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All layouts. */
@Schema(name = "Templates", description = "All layouts that funders ask for.")
public record TemplatesView(
        @Schema(description = "Language of titles and notes.", examples = "en")
        String language,

        List<TemplateView> templates) {}
