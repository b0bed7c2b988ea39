package org.doorway.launch;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The interfaces that settings are read by ({@code @ConfigMapping}), as their sources tell of them. */
final class SettingsInSource {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");

    private final DocTrees documentation;
    private final CompilationUnitTree file;
    private final ClassTree outermost;
    private final Set<String> withValue;
    private final List<Setting> settings = new ArrayList<>();

    /** A setting and the sentence about it. */
    record Setting(String name, String what) {}

    private SettingsInSource(DocTrees documentation, CompilationUnitTree file, Set<String> withValue) {
        this.documentation = documentation;
        this.file = file;
        this.outermost = (ClassTree) file.getTypeDecls().get(0);
        this.withValue = withValue;
    }

    /**
     * All settings, by prefix.
     *
     * @param withValue names that have a value: of a setting that is a map, these are told
     */
    static List<Setting> all(Set<String> withValue) throws IOException {
        var prefixes = prefixes();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjectsFromPaths(prefixes.values());
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
            var documentation = DocTrees.instance(task);
            var all = new ArrayList<Setting>();
            var prefix = prefixes.keySet().iterator();
            for (var file : task.parse()) {
                var reader = new SettingsInSource(documentation, file, withValue);
                reader.read(reader.outermost, prefix.next(), null);
                all.addAll(reader.settings);
            }
            return all;
        }
    }

    private static TreeMap<String, Path> prefixes() throws IOException {
        var prefixes = new TreeMap<String, Path>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var prefix = PREFIX.matcher(Files.readString(file));
                if (prefix.find()) {
                    prefixes.put(prefix.group(1), file);
                }
            }
        }
        // Filled in by that mode itself.
        prefixes.remove("doorway.try-it");
        return prefixes;
    }

    private void read(ClassTree type, String prefix, @Nullable String ofAll) {
        for (var member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                read(method, prefix + "." + kebab(method.getName().toString()), ofAll);
            }
        }
    }

    private void read(MethodTree method, String name, @Nullable String ofAll) {
        var what = sentences(method).orElse(ofAll);
        var type = method.getReturnType().toString();
        var group = outermost.getMembers().stream()
                .filter(member -> member.getKind() == Tree.Kind.INTERFACE)
                .map(ClassTree.class::cast)
                .filter(member -> member.getSimpleName().contentEquals(type))
                .findAny();
        if (group.isPresent()) {
            read(group.get(), name, what);
        } else if (type.startsWith("Map<")) {
            withValue.stream()
                    .filter(set -> set.startsWith(name + "."))
                    .sorted()
                    .forEach(set -> settings.add(new Setting(set, what)));
        } else {
            settings.add(new Setting(name, what));
        }
    }

    private Optional<String> sentences(MethodTree method) {
        return Optional.ofNullable(documentation.getDocComment(TreePath.getPath(file, method)))
                .map(comment -> comment.replaceAll("\\{@\\w+ ([^}]+)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
