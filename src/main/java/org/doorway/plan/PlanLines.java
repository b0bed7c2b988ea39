package org.doorway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.language.Texts;
import org.doorway.platform.print.Line;

/** A plan line by line, for paper. Of an empty one, the headings and room to write under each by hand. */
public final class PlanLines {
    private static final int LINES_BY_HAND = 3;

    private final PlanContent plan;
    private final Locale language;

    public PlanLines(PlanContent plan, Locale language) {
        this.plan = plan;
        this.language = language;
    }

    /** All of it, what has to be found fast first. */
    public List<Line> all() {
        var all = new ArrayList<Line>();
        all.add(title());
        all.addAll(strategies(List.of(Situation.values()), LINES_BY_HAND));
        all.addAll(people(LINES_BY_HAND));
        return all;
    }

    Line title() {
        return new Line(Line.Kind.TITLE, text("heading"));
    }

    List<Line> strategies(List<Situation> situations, int linesByHand) {
        var lines = new ArrayList<Line>();
        for (var situation : situations) {
            var words =
                    plan.strategiesFor(situation).stream().map(Strategy::words).toList();
            lines.addAll(part("situation." + Spelling.of(situation), words, linesByHand));
        }
        return lines;
    }

    List<Line> people(int linesByHand) {
        var words = plan.people().stream()
                .map(person -> person.reach() == null ? person.name() : person.name() + ": " + person.reach())
                .toList();
        return part("people", words, linesByHand);
    }

    /** A heading and what stands under it; nothing where nothing does, unless all is still to be written by hand. */
    private List<Line> part(String heading, List<String> words, int linesByHand) {
        var lines = new ArrayList<Line>();
        if (!words.isEmpty() || plan.saysNothing()) {
            lines.add(new Line(Line.Kind.HEADING, text(heading)));
        }
        words.forEach(said -> lines.add(new Line(Line.Kind.ITEM, "• " + said)));
        if (plan.saysNothing()) {
            lines.addAll(Line.byHand(linesByHand));
        }
        return lines;
    }

    private String text(String key) {
        return Texts.PRINTED.text(language, "plan." + key);
    }
}
