package org.doorway.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an operation does not have, that are empty, or that are sent twice where one is meant: a
 * filter that cannot be understood must not answer as if it were none.
 */
class UnknownParameters {
    /** By method and name: whether a parameter may be sent several times. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        if (request.getUriInfo().getRequestUri().getRawQuery() == null) {
            return;
        }
        var own = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::of);
        var faults = new ArrayList<Fault>();
        new TreeMap<>(request.getUriInfo().getQueryParameters()).forEach((name, values) -> {
            if (!own.containsKey(name)) {
                faults.add(Fault.at("?" + name, "unknown_parameter"));
            } else if (values.contains("")) {
                faults.add(Fault.at("?" + name, "empty_parameter"));
            } else if (values.size() > 1 && !own.get(name)) {
                faults.add(Fault.at("?" + name, "repeated_parameter"));
            }
        });
        Problem.throwIfAny(faults);
    }

    private static Map<String, Boolean> of(Method method) {
        var parameters = new HashMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .forEach(field -> add(field, field.getType(), parameters));
            } else {
                add(parameter, parameter.getType(), parameters);
            }
        }
        return Map.copyOf(parameters);
    }

    private static void add(AnnotatedElement element, Class<?> type, Map<String, Boolean> parameters) {
        var query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            parameters.put(query.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
