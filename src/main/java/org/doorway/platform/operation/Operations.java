package org.doorway.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of the API, as their annotations say: for those who have to know one before the framework does. */
@ApplicationScoped
public class Operations {
    /**
     * One of them.
     *
     * @param path as in the description, such as {@code /visits/{id}}
     * @param types of content that it answers in, in the order in which it says so
     */
    public record Route(String method, String path, List<String> types) {}

    private final List<Route> routes;

    Operations(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Operations::of)
                .toList();
    }

    public List<Route> routes() {
        return routes;
    }

    private static Stream<Route> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(operation -> method(operation).map(method -> of(resource, operation, method)).stream());
    }

    private static Route of(Class<?> resource, Method operation, String method) {
        var own = operation.getAnnotation(Produces.class);
        var types = own == null ? resource.getAnnotation(Produces.class) : own;
        return new Route(
                method,
                path(resource.getAnnotation(Path.class)) + path(operation.getAnnotation(Path.class)),
                types == null ? List.of(MediaType.APPLICATION_JSON) : List.of(types.value()));
    }

    private static Optional<String> method(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findAny();
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
    }
}
