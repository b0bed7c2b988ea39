package org.doorway.platform.operation;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Tells which operations a path means without asking the framework, which does so late, and not for those who are not
 * let in. What stands in a path where a template has a name is seen by nobody who asks here.
 */
@Singleton
public class PathTemplates {
    /** What a path is called that means no operation. */
    public static final String NONE = "unmatched";

    private static final String ANYTHING = "{}";

    /** What may come after a part of a path. */
    private static final class Step {
        final Map<String, Step> next = new HashMap<>();

        @Nullable String template;
    }

    private final Step root = new Step();
    private final Set<String> all = new TreeSet<>(Set.of(NONE));

    PathTemplates(Operations operations, Config config) {
        var base = config.getValue("quarkus.rest.path", String.class);
        operations.routes().forEach(route -> add(base + route.path()));
    }

    /** Every answer of {@link #of}. */
    public Set<String> all() {
        return all;
    }

    /** The template of a path, whatever the method; {@link #NONE} where there is none. */
    public String of(@Nullable String path) {
        var template = path == null ? null : find(root, path, 0);
        return template == null ? NONE : template;
    }

    private void add(String template) {
        var step = root;
        for (var part : template.substring(1).split("/")) {
            step = step.next.computeIfAbsent(part.startsWith("{") ? ANYTHING : part, any -> new Step());
        }
        step.template = template;
        all.add(template);
    }

    /** What is spelled out in a template is meant before what may stand in its place. */
    private static @Nullable String find(Step step, String path, int from) {
        var begin = from;
        while (begin < path.length() && path.charAt(begin) == '/') {
            begin++;
        }
        if (begin == path.length()) {
            return step.template;
        }
        var slash = path.indexOf('/', begin);
        var end = slash < 0 ? path.length() : slash;
        var named = step.next.get(path.substring(begin, end));
        var found = named == null ? null : find(named, path, end);
        var any = found == null ? step.next.get(ANYTHING) : null;
        return any == null ? found : find(any, path, end);
    }
}
