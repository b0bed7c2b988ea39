package org.doorway.publish;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.openapi.Order;
import org.doorway.platform.openapi.Variants;
import org.doorway.platform.openapi.Words;
import org.doorway.report.document.ReportKind;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Describes which reports are published, and nothing that {@link PublicReportCheck} refuses. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.FEATURE)
public class PublicReportDescription implements OASFilter {
    private static final String PERIODS = "PublicPeriodUnit";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var components = description.getComponents();
        components.addSchema(PERIODS, Words.of(PublicReportCheck.PERIODS));
        var variants = new Variants(description, "PublicReport", "kind");
        new TreeMap<>(PublicReportCheck.OFFERED).forEach((kind, offered) -> {
            var divisions = kind == ReportKind.PEOPLE ? "PublicPeopleBreakdown" : "PublicBreakdown";
            components.addSchema(divisions, Words.of(offered));
            variants.add(
                    "Public" + capital(kind) + "Report",
                    Spelling.of(kind),
                    Set.of(),
                    Map.of(
                            "by", Variants.named(divisions, "What figures are divided by. Absent: by nothing."),
                            "period", Variants.named(PERIODS, "Which kind of period; `custom` for any whole months.")));
        });
        variants.close();
    }

    private static String capital(ReportKind kind) {
        var word = Spelling.of(kind);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
