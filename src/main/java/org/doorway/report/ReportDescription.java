package org.doorway.report;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.openapi.Order;
import org.doorway.platform.openapi.Variants;
import org.doorway.platform.openapi.Words;
import org.doorway.report.document.ReportKind;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Describes each kind of report with what it can be divided and limited by, and with nothing that it refuses. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.FEATURE)
public class ReportDescription implements OASFilter {
    /** Reports that can be divided by the same share a name of what it is. */
    private static final Map<ReportKind, String> DIVISIONS = Map.of(
            ReportKind.SERVICES, "Breakdown",
            ReportKind.PEOPLE, "PeopleBreakdown",
            ReportKind.SUPPLIES, "ItemBreakdown",
            ReportKind.UNMET, "ItemBreakdown");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var variants = new Variants(description, "WantedReport", "kind");
        new TreeMap<>(ReportSpec.OFFERED).forEach((kind, offered) -> {
            var name = DIVISIONS.get(kind);
            if (name != null) {
                description.getComponents().addSchema(name, Words.of(offered));
                divide(description, kind, name);
            }
            variants.add(
                    "Wanted" + capital(kind) + "Report",
                    Spelling.of(kind),
                    ReportSpec.refused(kind),
                    name == null
                            ? Map.of()
                            : Map.of("by", Variants.named(name, "What figures are divided by. Absent: by nothing.")));
        });
        variants.close();
    }

    private static void divide(OpenAPI description, ReportKind kind, String name) {
        Words.parameter(description, "report" + capital(kind), "by")
                .setSchema(OASFactory.createSchema().ref("#/components/schemas/" + name));
    }

    private static String capital(ReportKind kind) {
        var word = Spelling.of(kind);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
