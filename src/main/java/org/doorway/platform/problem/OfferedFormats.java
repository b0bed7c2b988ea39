package org.doorway.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.doorway.platform.operation.Operations;
import org.jspecify.annotations.Nullable;

/**
 * Which methods and types of content each address offers, for those who want another one: the framework refuses them before
 * it says which operation they meant.
 */
@ApplicationScoped
public class OfferedFormats {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private record Route(String method, String path, Pattern address, List<String> types) {
        boolean isMeant(String asked, String at) {
            return method.equals(asked) && address.matcher(at).matches();
        }

        int words() {
            return PARAMETER.matcher(path).replaceAll("").length();
        }
    }

    private final List<Route> routes;
    private final Map<String, Set<String>> methodsByPath;

    OfferedFormats(Operations operations) {
        routes = operations.routes().stream()
                .map(OfferedFormats::of)
                // What stands in an address is meant before what may stand there.
                .sorted(Comparator.comparing(Route::words).reversed())
                .toList();
        methodsByPath = methodsByPath(routes);
    }

    /** What an address answers in, in the order in which its operation says so. */
    public List<String> at(String method, String path) {
        return routes.stream()
                .filter(route -> route.isMeant(method, path))
                .map(Route::types)
                .findFirst()
                .orElse(List.of(MediaType.APPLICATION_JSON));
    }

    /** What can be done at an address, in alphabetical order; nothing: there is none. */
    Set<String> methods(String path) {
        return routes.stream()
                .filter(route -> route.address().matcher(path).matches())
                .findFirst()
                .map(route -> methodsByPath.getOrDefault(route.path(), Set.of()))
                .orElse(Set.of());
    }

    /** The same of an address in which nothing is left open, such as {@code /visits}; null: it is not one. */
    @Nullable Set<String> methodsOfFixed(String path) {
        return methodsByPath.get(path);
    }

    private static Map<String, Set<String>> methodsByPath(List<Route> routes) {
        var methods = new HashMap<String, Set<String>>();
        routes.forEach(route -> {
            var own = methods.computeIfAbsent(route.path(), path -> new TreeSet<>(Set.of(HttpMethod.OPTIONS)));
            own.add(route.method());
            if (route.method().equals(HttpMethod.GET)) {
                own.add(HttpMethod.HEAD);
            }
        });
        return methods;
    }

    private static Route of(Operations.Route operation) {
        // What a part is called does not matter.
        var path = PARAMETER.matcher(operation.path()).replaceAll("{}");
        var address =
                Arrays.stream(PARAMETER.split(path, -1)).map(Pattern::quote).toList();
        return new Route(
                operation.method(), path, Pattern.compile(String.join("[^/]+", address) + "/?"), operation.types());
    }
}
