package org.doorway.poster;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorway.export.ReportFigure;
import org.doorway.menu.Menu;
import org.doorway.menu.item.ItemKind;
import org.doorway.menu.item.ItemRef;
import org.doorway.platform.language.Labels;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.language.Texts;
import org.doorway.poster.PosterView.PosterFigure;
import org.doorway.poster.PosterView.PosterItem;
import org.doorway.poster.PosterView.PosterList;
import org.doorway.poster.PosterView.PosterSource;
import org.doorway.publish.PublishedReport;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportKind;

/** Tells somebody, in their language, what stands in publications: some of their figures as they are, and no others. */
final class PosterWriter {
    private static final int MOST_ITEMS = 12;
    private static final int MONTHS = 12;

    private final Reader reader;
    private final Menu menu;
    private final List<PublishedReport> madeOf;
    private final NumberFormat numbers;

    /** @param madeOf of the same days, one of a kind; at least one */
    PosterWriter(Reader reader, Menu menu, List<PublishedReport> madeOf) {
        this.reader = reader;
        this.menu = menu;
        this.madeOf = madeOf;
        this.numbers = NumberFormat.getIntegerInstance(reader.manner());
    }

    PosterView poster() {
        var about = madeOf.get(0).about();
        var figures = figures();
        var lists = Stream.of(
                        list(PosterListKind.GIVEN, "given", item -> item.kind() != ItemKind.RETURN),
                        list(PosterListKind.BROUGHT_BACK, "given", item -> item.kind() == ItemKind.RETURN),
                        list(PosterListKind.NOT_THERE, "unmet", item -> true))
                .filter(list -> !list.items().isEmpty())
                .toList();
        var isQuiet = figures.isEmpty() && lists.isEmpty();
        return new PosterView(
                text("title"),
                text("welcome"),
                reader.manner().toLanguageTag(),
                about.from(),
                about.until(),
                period(about.from(), about.until()),
                text(isQuiet ? "quiet" : "thanks"),
                figures,
                lists,
                text("protection"),
                madeOf.stream().map(this::source).toList(),
                languages());
    }

    private Stream<ReportFigure> shown(String table, String column) {
        return madeOf.stream()
                .flatMap(published -> ReportFigure.in(published.report()))
                .filter(figure -> figure.table().code().equals(table)
                        && figure.column().code().equals(column)
                        && isShown(figure.cell()));
    }

    /** Nothing is said of what is hidden, and of what there was none of. */
    private static boolean isShown(ReportCell cell) {
        return cell.number() != null
                && cell.upTo() == null
                && !cell.isHidden()
                && cell.number().signum() > 0;
    }

    private static long number(ReportFigure figure) {
        BigDecimal number = figure.cell().number();
        return number == null ? 0 : number.longValueExact();
    }

    private List<PosterFigure> figures() {
        return Arrays.stream(PosterIndicator.values())
                .flatMap(told -> shown("indicators", "value")
                        .filter(figure -> figure.indicator().equals(told.name()))
                        .limit(1)
                        .map(figure -> figure(told, number(figure))))
                .toList();
    }

    private PosterFigure figure(PosterIndicator told, long number) {
        var written = numbers.format(number);
        var key = "figure." + told + (number == 1 ? ".one" : "");
        return new PosterFigure(told.name(), number, written, text(key, Map.of("number", written)));
    }

    private PosterList list(PosterListKind kind, String column, Predicate<ItemRef> which) {
        var items = shown("items", column)
                .filter(figure -> menu.item(figure.row()).filter(which).isPresent())
                .sorted(Comparator.comparing(PosterWriter::number).reversed().thenComparing(ReportFigure::row))
                .limit(MOST_ITEMS)
                .map(figure -> item(figure.row(), number(figure)))
                .toList();
        return new PosterList(kind, text("list." + Spelling.of(kind)), items);
    }

    private PosterItem item(String code, long number) {
        var name = Labels.chosen(menu.namesOf(code), reader.likes());
        return new PosterItem(code, name.getValue(), name.getKey(), number, numbers.format(number));
    }

    private PosterSource source(PublishedReport published) {
        var about = published.about();
        var values = Map.of(
                "kind", kind(about.kind()),
                "revision", numbers.format(about.revision()),
                "date", date(about.publishedAt(), zone(published)));
        return new PosterSource(
                about.kind(),
                about.id(),
                about.revision(),
                about.publishedAt(),
                about.changes(),
                about.sha256(),
                text(about.revision() == 1 ? "source" : "source.revised", values));
    }

    private String kind(ReportKind kind) {
        return Texts.PRINTED.text(reader.language(), "report." + Spelling.of(kind));
    }

    /** Where it was published it is the day that it is there. */
    private static ZoneId zone(PublishedReport published) {
        return published.report().sites().stream()
                .findFirst()
                .map(site -> ZoneId.of(site.timeZone()))
                .orElse(ZoneOffset.UTC);
    }

    private String date(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.manner())
                .format(at.atZone(zone));
    }

    private String period(LocalDate from, LocalDate until) {
        if (from.plusMonths(1).isAfter(until)) {
            return text("in_month", Map.of("month", month(from)));
        }
        return from.getMonthValue() == 1 && from.plusMonths(MONTHS).minusDays(1).equals(until)
                ? text("in_year", Map.of("year", from.getYear()))
                : text("in_months", Map.of("from", month(from), "until", month(until)));
    }

    private String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("month"), reader.manner()).format(day);
    }

    private List<String> languages() {
        var languages = new TreeSet<>(menu.languages());
        Texts.LANGUAGES.forEach(language -> languages.add(language.toLanguageTag()));
        return List.copyOf(languages);
    }

    private String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, ?> values) {
        return Texts.PRINTED.text(reader.language(), "poster." + key, values);
    }
}
