package org.doorway.poster;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.doorway.platform.language.Texts;
import org.doorway.report.document.ReportKind;

/** Posters as they come, and one with as much on it as there can be. */
final class SamplePoster {
    private static final UUID PUBLICATION = UUID.fromString("0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e01");

    private SamplePoster() {}

    static PosterView usual() {
        return of(
                "en",
                List.of(
                        figure(Locale.ENGLISH, PosterIndicator.VISITS, 1_204),
                        figure(Locale.ENGLISH, PosterIndicator.NLX_KITS, 310)),
                List.of(new PosterView.PosterList(
                        PosterListKind.GIVEN,
                        "What we shared",
                        List.of(new PosterView.PosterItem("food.meal", "Repas chaud", "fr", 520, "520")))));
    }

    /** Every sentence, and three lists of twelve items with long names. */
    static PosterView largest() {
        var spanish = Locale.forLanguageTag("es");
        var lists = Arrays.stream(PosterListKind.values())
                .map(kind -> new PosterView.PosterList(
                        kind,
                        "Lo que pidieron y no teníamos. Los escuchamos.",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(i -> new PosterView.PosterItem(
                                        "item" + i,
                                        ("Artículo " + i + " " + "W".repeat(100)).substring(0, 100),
                                        "es",
                                        9_000,
                                        "9.000"))
                                .toList()))
                .toList();
        return of(
                "es",
                Arrays.stream(PosterIndicator.values())
                        .map(told -> figure(spanish, told, 1_234_567))
                        .toList(),
                lists);
    }

    static PosterView.PosterFigure figure(Locale language, PosterIndicator told, long number) {
        var written = NumberFormat.getIntegerInstance(language).format(number);
        var sentence = Texts.PRINTED.text(language, "poster.figure." + told, Map.of("number", written));
        return new PosterView.PosterFigure(told.name(), number, written, sentence);
    }

    private static PosterView of(
            String language, List<PosterView.PosterFigure> figures, List<PosterView.PosterList> lists) {
        var locale = Locale.forLanguageTag(language);
        var kinds = List.of(ReportKind.SERVICES, ReportKind.SUPPLIES, ReportKind.UNMET);
        return new PosterView(
                Texts.PRINTED.text(locale, "poster.title"),
                Texts.PRINTED.text(locale, "poster.welcome"),
                language,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                "in October 2026",
                Texts.PRINTED.text(locale, "poster.thanks"),
                figures,
                lists,
                Texts.PRINTED.text(locale, "poster.protection"),
                kinds.stream()
                        .map(kind -> new PosterView.PosterSource(
                                kind,
                                PUBLICATION,
                                1,
                                Instant.parse("2026-11-02T18:00:00Z"),
                                null,
                                "0".repeat(64),
                                "Services: published on November 2, 2026."))
                        .toList(),
                List.of("en", "es", "fr"));
    }
}
