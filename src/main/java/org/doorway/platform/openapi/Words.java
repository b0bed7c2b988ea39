package org.doorway.platform.openapi;

import java.util.Collection;
import java.util.List;
import org.doorway.platform.language.Spelling;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The words that one operation takes, where others take more of the same enum. */
public final class Words {
    private Words() {}

    /** A schema of some constants of an enum, spelled as in JSON and in their order. */
    public static Schema of(Collection<? extends Enum<?>> constants) {
        List<Object> words = constants.stream()
                .sorted()
                .map(constant -> (Object) Spelling.of(constant))
                .toList();
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).enumeration(words);
    }

    /** A query parameter of an operation. */
    public static Parameter parameter(OpenAPI description, String operationId, String name) {
        return operation(description, operationId).getParameters().stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .findAny()
                .orElseThrow();
    }

    /** An operation by its id. */
    public static Operation operation(OpenAPI description, String id) {
        return description.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> id.equals(operation.getOperationId()))
                .findAny()
                .orElseThrow();
    }
}
