package org.doorway.platform.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.doorway.platform.problem.ProblemTypesView.ProblemTypeView;

/** All kinds of problems, from the table that also tells the description where each is possible. */
final class ProblemTypes {
    private static final String TABLE = "/openapi/problems.properties";
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    /** The same for everybody who reads a language, and there are few languages. */
    private static final Map<Locale, ProblemTypesView> SHOWN = new ConcurrentHashMap<>();

    private ProblemTypes() {}

    static ProblemTypesView in(Locale language) {
        return SHOWN.computeIfAbsent(language, ProblemTypes::read);
    }

    private static ProblemTypesView read(Locale language) {
        return new ProblemTypesView(table().entrySet().stream()
                .map(row ->
                        view(language, row.getKey().toString(), row.getValue().toString()))
                .sorted(Comparator.comparingInt(ProblemTypeView::status).thenComparing(ProblemTypeView::type))
                .toList());
    }

    private static ProblemTypeView view(Locale language, String slug, String where) {
        return new ProblemTypeView(
                "/api/v1/problems/" + slug,
                Problems.MESSAGES.text(language, slug + ".title"),
                Integer.parseInt(where.substring(0, where.concat(" ").indexOf(' '))),
                VALUE.matcher(Problems.MESSAGES.text(language, slug + ".detail"))
                        .replaceAll("…"));
    }

    private static Properties table() {
        try (var in = ProblemTypes.class.getResourceAsStream(TABLE)) {
            var table = new Properties();
            table.load(in);
            return table;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
