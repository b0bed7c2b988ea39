package org.doorway.funder;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.platform.openapi.Order;
import org.doorway.platform.openapi.Words;
import org.doorway.report.document.PeriodUnit;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Describes which periods some layout may be of; those of each layout are in {@code GET /reports/templates}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.FEATURE)
public class TemplateDescription implements OASFilter {
    private static final String FILL = "fillTemplate";
    private static final String PERIODS = "TemplatePeriodUnit";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var periods = Arrays.stream(Template.values())
                .flatMap(template -> template.periods().stream())
                .collect(Collectors.toSet());
        description.getComponents().addSchema(PERIODS, Words.of(periods));
        var period = Words.parameter(description, FILL, "period");
        period.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + PERIODS));
        period.setDescription("Which kind of period. Absent: the layout's usual one.");
        if (!periods.contains(PeriodUnit.CUSTOM)) {
            // Days of one's own choice make a custom period.
            var operation = Words.operation(description, FILL);
            var parameters = new ArrayList<>(operation.getParameters());
            parameters.removeIf(parameter -> Set.of("from", "until").contains(parameter.getName()));
            operation.setParameters(parameters);
        }
    }
}
