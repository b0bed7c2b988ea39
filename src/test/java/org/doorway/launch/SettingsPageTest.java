package org.doorway.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorway.launch.SettingsInSource.Setting;
import org.doorway.launch.start.StartRefused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An operator looks up what can be set: all of it is told, and as it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsPageTest {
    private static final Path PAGE = Path.of("openapi", "settings.md");
    private static final String RENEW = "Renew the page: ./mvnw test -Dtest=SettingsPageTest -Dsettings.renew=true";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(DOORWAY_[A-Z_]+):([^}]*)}");
    private static final Pattern DEMANDED = Pattern.compile("Set (DOORWAY_[A-Z_]+) to ");
    private static final Pattern MARKED = Pattern.compile("\\*\\*`(DOORWAY_[A-Z_]+)`\\*\\*");

    private final Properties values = values();

    @Test
    void the_page_tells_every_setting_as_it_is() throws IOException {
        var page = page();
        if (Boolean.getBoolean("settings.renew")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).as(RENEW).isEqualTo(page);
    }

    @Test
    void each_has_a_sentence_and_a_value() throws IOException {
        assertThat(SettingsInSource.all(values.stringPropertyNames()))
                .allSatisfy(
                        setting -> assertThat(setting.what()).as(setting.name()).endsWith("."))
                .extracting(Setting::name)
                .containsExactlyInAnyOrderElementsOf(ours());
    }

    @Test
    void readme_tells_every_variable_and_marks_what_production_demands() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(variables())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(readme).contains("`" + variable + "`"));
        assertThat(all(MARKED, readme)).isEqualTo(demanded());
    }

    private String page() throws IOException {
        return """
                # Settings

                How the service behaves, setting by setting. Each can be set by its variable in the environment, or under its
                name by a system property; the values here suit a centre. A time is a number and a unit (`500ms`, `15m`, `90d`),
                a size in bytes may end in `K`, `M` or `G`. What production cannot start without is **bold**; the addresses and
                passwords that it needs besides stand in the [README](../README.md#in-production).

                This page is made from the code: `./mvnw test -Dtest=SettingsPageTest -Dsettings.renew=true`.

                | Setting | Variable | What it does | Default |
                |---|---|---|---|
                """
                + SettingsInSource.all(values.stringPropertyNames()).stream()
                        .map(this::row)
                        .collect(Collectors.joining());
    }

    private String row(Setting setting) {
        var value = values.getProperty(setting.name(), "");
        var own = VARIABLE.matcher(value);
        var isOwn = own.matches();
        var variable = "`" + (isOwn ? own.group(1) : variable(setting.name())) + "`";
        var usual = isOwn ? own.group(2) : value;
        return usual.isEmpty()
                ? "| **`%s`** | **%s** | %s | none |\n".formatted(setting.name(), variable, setting.what())
                : "| `%s` | %s | %s | `%s` |\n".formatted(setting.name(), variable, setting.what(), usual);
    }

    /** As MicroProfile Config derives it. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Set<String> ours() {
        return values.stringPropertyNames().stream()
                .filter(name -> name.startsWith("doorway."))
                .collect(Collectors.toSet());
    }

    private Set<String> variables() {
        var variables = new TreeSet<>(demanded());
        values.values().forEach(value -> variables.addAll(all(VARIABLE, value.toString())));
        return variables;
    }

    private static Set<String> demanded() {
        var refused = catchThrowableOfType(StartRefused.class, () -> ProductionCheck.require(Map.of()));
        return all(DEMANDED, String.join("\n", refused.sentences()));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties values() {
        var values = new Properties();
        try (var file = Files.newInputStream(Path.of("src", "main", "resources", "application.properties"))) {
            values.load(file);
            return values;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
