package org.doorway.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not have: a misspelt filter must not answer as if it were none. */
class UnknownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        if (request.getUriInfo().getRequestUri().getRawQuery() == null) {
            return;
        }
        var names = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::namesOf);
        var faults = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> Fault.at("?" + name, "unknown_parameter"))
                .toList();
        Problem.throwIfAny(faults);
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.of((AnnotatedElement) parameter))
                .filter(element -> element.isAnnotationPresent(QueryParam.class))
                .map(element -> element.getAnnotation(QueryParam.class).value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
