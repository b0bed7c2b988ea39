package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * What a newcomer reads first: how this API is spoken ({@code openapi/introduction.md}), where it is, and its groups in
 * the order of a centre's day ({@code openapi/groups.json}), their operations with them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Late.FRONT_MATTER)
public class FrontMatter implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI description) {
        // Its title, version and licence are configured, and come later.
        var info = description.getInfo() == null ? OASFactory.createInfo() : description.getInfo();
        description.setInfo(info.description(Sheet.text("introduction.md"))
                .contact(OASFactory.createContact().name("The centre that runs this service")));
        description.setServers(List.of(
                OASFactory.createServer().url("/").description("The service that this description was read from.")));
        var groups = groups();
        description.setTags(groups);
        var order = groups.stream().map(Tag::getName).toList();
        var paths = OASFactory.createPaths();
        description.getPaths().getPathItems().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, PathItem>>comparingInt(path -> place(order, path.getValue()))
                        .thenComparingLong(path -> path.getKey()
                                .chars()
                                .filter(letter -> letter == '/')
                                .count())
                        .thenComparing(Map.Entry::getKey))
                .forEach(path -> paths.addPathItem(path.getKey(), path.getValue()));
        description.setPaths(paths);
        paths.getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(FrontMatter::sayWhetherItIsOpen);
    }

    private static List<Tag> groups() {
        var groups = new ArrayList<Tag>();
        Sheet.json("groups.json")
                .orElseThrow()
                .forEach(group -> groups.add(OASFactory.createTag()
                        .name(group.path("name").asText())
                        .description(group.path("description").asText())));
        return groups;
    }

    private static int place(List<String> order, PathItem item) {
        return item.getOperations().values().stream()
                .flatMap(operation -> operation.getTags().stream())
                .mapToInt(order::indexOf)
                .min()
                .orElse(order.size());
    }

    /** An operation without a requirement would be read as one that somebody forgot. */
    private static void sayWhetherItIsOpen(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        }
    }
}
