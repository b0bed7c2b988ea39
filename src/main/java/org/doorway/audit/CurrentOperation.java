package org.doorway.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ResourceInfo;
import org.doorway.platform.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The request under way, as the record of access names it: who asked for what. */
@RequestScoped
public class CurrentOperation {
    private final ResourceInfo resource;
    private final Caller caller;
    private @Nullable String standsFor;

    CurrentOperation(ResourceInfo resource, Caller caller) {
        this.resource = resource;
        this.caller = caller;
    }

    /**
     * From now on the request does what another operation does, one of many that it was sent with.
     *
     * @param operationId of the operation that what happens is written down as
     */
    public void standFor(String operationId) {
        standsFor = operationId;
    }

    /** The {@code operationId} that the API description knows the operation by, such as {@code recordVisit}. */
    public String id() {
        if (standsFor != null) {
            return standsFor;
        }
        // Read from the description's own annotation: a new operation cannot be forgotten or misnamed here.
        var operation = resource.getResourceMethod().getAnnotation(Operation.class);
        if (operation == null || operation.operationId().isEmpty()) {
            throw new IllegalStateException(resource.getResourceMethod() + " has no operationId");
        }
        return operation.operationId();
    }

    /** The subject of the caller's access token. */
    public String subject() {
        return caller.subject();
    }
}
