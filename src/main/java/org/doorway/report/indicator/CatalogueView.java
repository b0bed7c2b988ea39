package org.doorway.report.indicator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All indicators. */
@Schema(name = "Catalogue", description = "All indicators, with their definitions.")
public record CatalogueView(
        @Schema(description = "Counts up whenever a definition changes what it counts.", examples = "1")
        String catalogueVersion,

        @Schema(description = "Language of titles and definitions.", examples = "en")
        String language,

        List<IndicatorView> indicators) {}
