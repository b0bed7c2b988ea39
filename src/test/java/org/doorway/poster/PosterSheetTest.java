package org.doorway.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.doorway.platform.language.Texts;
import org.doorway.platform.print.Paper;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Indicator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PosterSheetTest {
    @ParameterizedTest
    @EnumSource(Paper.class)
    void it_is_one_sheet_of_the_paper_that_the_printer_holds(Paper paper) throws IOException {
        var sheet = Sheet.of(new PosterSheet(SamplePoster.usual(), paper).pdf());
        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.width()).isEqualTo(paper.size().getWidth());
        assertThat(sheet.text())
                .containsSubsequence(
                        "What your visits changed",
                        "in October 2026",
                        "Come as you are",
                        "You came 1,204 times.",
                        "Together we shared 310 naloxone kits.",
                        "What we shared",
                        "520 Repas chaud")
                .contains("nobody can be found", "published on November 2, 2026");
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void with_as_much_on_it_as_there_can_be_it_is_still_one_sheet_with_all_of_it(Paper paper) throws IOException {
        var poster = SamplePoster.largest();
        var sheet = Sheet.of(new PosterSheet(poster, paper).pdf());
        assertThat(sheet.pages()).isEqualTo(1);
        var letters = sheet.text().replaceAll("\\s", "");
        assertThat(poster.figures())
                .allSatisfy(
                        figure -> assertThat(letters).contains(figure.sentence().replaceAll("\\s", "")));
        assertThat(poster.lists())
                .allSatisfy(list -> assertThat(list.items())
                        .allSatisfy(
                                item -> assertThat(letters).contains(item.name().replaceAll("\\s", ""))));
        assertThat(sheet.lowest()).isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(PosterIndicator.class)
    void what_hangs_on_the_wall_is_an_indicator_that_is_published(PosterIndicator told) {
        assertThat(Catalogue.byCode(told.name()).map(Indicator::measure))
                .matches(of -> of.orElseThrow().isPublished());
    }

    /** In both languages, of many and of one. */
    @ParameterizedTest
    @EnumSource(PosterIndicator.class)
    void every_figure_has_a_sentence_with_its_number_in_it_once(PosterIndicator told) {
        for (var language : Texts.LANGUAGES) {
            for (var key : new String[] {"poster.figure." + told, "poster.figure." + told + ".one"}) {
                var sentence = Texts.PRINTED.text(language, key);
                assertThat(sentence.split("\\{number}", -1)).as(key).hasSize(2);
                assertThat(sentence.replace("{number}", ""))
                        .doesNotContainPattern("[\\d{}]")
                        .endsWith(".");
            }
        }
        assertThat(Texts.PRINTED.text(Locale.ENGLISH, "poster.figure." + told))
                .isNotEqualTo(Texts.PRINTED.text(Locale.forLanguageTag("es"), "poster.figure." + told));
    }

    @Test
    void one_is_said_as_one() {
        var values = Map.of("number", "1");
        assertThat(Texts.PRINTED.text(Locale.forLanguageTag("es"), "poster.figure.SYR_IN.one", values))
                .isEqualTo("Trajeron de vuelta 1 jeringa usada. Gracias.");
    }
}
