package org.doorway.poster;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.doorway.report.document.ReportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the poster is to be made of. */
@Schema(minProperties = 1, description = "Publications of the same days, at least one of them.", examples = """
                { "services": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e01" }""")
public record PutUpPoster(
        @Nullable @Schema(description = "A publication of services: visits, meals, showers, tests, …")
        UUID services,

        @Nullable @Schema(description = "A publication of supplies: naloxone, syringes, strips, …")
        UUID supplies,

        @Nullable @Schema(description = "A publication of what was asked for and not there.")
        UUID unmet) {
    static final PutUpPoster NOTHING = new PutUpPoster(null, null, null);

    /** The publications that it names, by what they have to be about. */
    Map<ReportKind, UUID> named() {
        var named = new EnumMap<ReportKind, UUID>(ReportKind.class);
        if (services != null) {
            named.put(ReportKind.SERVICES, services);
        }
        if (supplies != null) {
            named.put(ReportKind.SUPPLIES, supplies);
        }
        if (unmet != null) {
            named.put(ReportKind.UNMET, unmet);
        }
        return named;
    }
}
