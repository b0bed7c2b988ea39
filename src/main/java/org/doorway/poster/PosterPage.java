package org.doorway.poster;

import static org.doorway.platform.http.Html.escape;

import java.util.Locale;
import java.util.stream.Collectors;
import org.doorway.platform.http.Html;
import org.doorway.platform.language.Texts;
import org.doorway.poster.PosterView.PosterFigure;
import org.doorway.poster.PosterView.PosterItem;
import org.doorway.poster.PosterView.PosterList;
import org.doorway.poster.PosterView.PosterSource;

/** The poster as a page by itself: no script, nothing from elsewhere, readable on a small phone and on paper. */
final class PosterPage {
    static final String POLICY = Html.policy(PosterStyle.SHEET, "'none'");

    private final PosterView poster;
    private final Locale language;

    PosterPage(PosterView poster) {
        this.poster = poster;
        this.language = Locale.forLanguageTag(poster.language());
    }

    /** What stands there while no poster is up. */
    static String nothingUp(Reader reader) {
        var title = escape(text(reader.language(), "nothing_up"));
        var words = escape(text(reader.language(), "nothing_up.words"));
        var welcome = escape(text(reader.language(), "welcome"));
        return document(
                reader.manner(),
                title,
                "<main><header><h1>%s</h1></header><p>%s</p><p>%s</p></main>".formatted(title, words, welcome));
    }

    String html() {
        var body = """
                <main><header><h1>%s</h1><p class="period">%s</p><p>%s</p></header>
                <p class="thanks">%s</p>
                %s%s<section class="about"><h2>%s</h2><p>%s</p><ul>
                %s</ul></section></main>
                <nav aria-label="%s"><ul>
                %s</ul></nav>""".formatted(
                        escape(poster.title()),
                        escape(poster.period()),
                        escape(poster.welcome()),
                        escape(poster.thanks()),
                        figures(),
                        poster.lists().stream().map(PosterPage::list).collect(Collectors.joining()),
                        escape(text(language, "about")),
                        escape(poster.protection()),
                        poster.sources().stream().map(PosterPage::source).collect(Collectors.joining()),
                        escape(text(language, "languages")),
                        poster.languages().stream().map(this::link).collect(Collectors.joining()));
        return document(language, escape(poster.title() + ", " + poster.period()), body);
    }

    private static String document(Locale language, String title, String body) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body>
                %s
                </body></html>
                """.formatted(escape(language.toLanguageTag()), direction(language), title, PosterStyle.SHEET, body);
    }

    private String figures() {
        if (poster.figures().isEmpty()) {
            return "";
        }
        return "<section><h2>%s</h2><ul class=\"figures\">\n%s</ul></section>\n"
                .formatted(
                        escape(text(language, "figures")),
                        poster.figures().stream().map(PosterPage::figure).collect(Collectors.joining()));
    }

    private static String figure(PosterFigure figure) {
        var number = "<data value=\"%d\">%s</data>".formatted(figure.number(), escape(figure.written()));
        return "<li>" + escape(figure.sentence()).replace(escape(figure.written()), number) + "</li>\n";
    }

    private static String list(PosterList list) {
        return "<section><h2>%s</h2><ul class=\"items\">\n%s</ul></section>\n"
                .formatted(
                        escape(list.heading()),
                        list.items().stream().map(PosterPage::item).collect(Collectors.joining()));
    }

    /** A name stands by itself, whatever its script: it turns nothing around it. */
    private static String item(PosterItem item) {
        return "<li><data value=\"%d\">%s</data> <bdi lang=\"%s\">%s</bdi></li>\n"
                .formatted(item.number(), escape(item.written()), escape(item.language()), escape(item.name()));
    }

    private static String source(PosterSource source) {
        return "<li><a href=\"publications/%s?format=pdf\">%s</a></li>\n"
                .formatted(source.publication(), escape(source.sentence()));
    }

    private String link(String tag) {
        var theirs = Locale.forLanguageTag(tag);
        var isThis = theirs.getLanguage().equals(language.getLanguage());
        return "<li><a href=\"?format=html&amp;language=%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a></li>\n"
                .formatted(
                        escape(tag),
                        escape(tag),
                        escape(tag),
                        isThis ? " aria-current=\"true\"" : "",
                        escape(theirs.getDisplayName(theirs)));
    }

    /** Which way a language runs. */
    static String direction(Locale language) {
        return java.awt.ComponentOrientation.getOrientation(language).isLeftToRight() ? "ltr" : "rtl";
    }

    private static String text(Locale language, String key) {
        return Texts.PRINTED.text(language, "poster." + key);
    }
}
