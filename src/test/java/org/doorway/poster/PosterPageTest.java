package org.doorway.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a machine can tell of whether everybody can read the page (WCAG 2.2 AA). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PosterPageTest {
    private static final double ENOUGH = 4.5;
    private static final Pattern COLOR = Pattern.compile("--(\\w+):#([0-9a-f]{6})");

    static Stream<String> pages() {
        return Stream.of(
                new PosterPage(SamplePoster.usual()).html(),
                new PosterPage(SamplePoster.largest()).html(),
                PosterPage.nothingUp(Reader.of("es", null)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_says_its_language_and_has_one_title_one_main_part_and_headings_in_order(String page) {
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"")
                .containsPattern("<html lang=\"(en|es)\" dir=\"ltr\">");
        assertThat(count(page, "<title>[^<]+</title>")).isEqualTo(1);
        assertThat(count(page, "<main>")).isEqualTo(1);
        var levels = Pattern.compile("<h(\\d)>[^<]+</h\\1>")
                .matcher(page)
                .results()
                .map(heading -> Integer.valueOf(heading.group(1)))
                .toList();
        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels.stream().skip(1)).allMatch(level -> level == 2);
        assertThat(count(page, "<h\\d")).isEqualTo(levels.size());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_comes_from_elsewhere_and_nothing_runs(String page) {
        assertThat(page)
                .doesNotContainPattern("(?i)https?:|//\\w|url\\(|@import|<(script|link|img|iframe|object|form)\\b")
                .doesNotContainPattern("(?i)\\s(on\\w+|style|src)=");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_element_that_is_opened_is_closed(String page) {
        var open = new java.util.ArrayDeque<String>();
        Pattern.compile("<(/?)([a-z]+\\d?)[^>]*>").matcher(page).results().forEach(tag -> {
            if (tag.group(2).equals("meta")) {
                return;
            }
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void the_policy_lets_this_style_in_and_no_other() throws Exception {
        var page = new PosterPage(SamplePoster.usual()).html();
        var style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(PosterPage.POLICY)
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
    }

    @Test
    void letters_can_be_told_from_what_they_stand_on_by_day_by_night_and_on_paper() {
        var themes = Pattern.compile(":root\\{[^}]*}")
                .matcher(PosterStyle.SHEET)
                .results()
                .toList();
        assertThat(themes).hasSize(3);
        for (var theme : themes) {
            Map<String, String> colors = new LinkedHashMap<>();
            COLOR.matcher(theme.group()).results().forEach(color -> colors.put(color.group(1), color.group(2)));
            for (var pair : List.of("ink paper", "strong paper", "onband band")) {
                var names = pair.split(" ");
                assertThat(contrast(colors.get(names[0]), colors.get(names[1])))
                        .as("%s of %s", pair, theme.group())
                        .isGreaterThan(ENOUGH);
            }
        }
        // Every color is one of those that were measured.
        var rest = PosterStyle.SHEET.replaceAll(":root\\{[^}]*}", "");
        assertThat(rest).doesNotContainPattern("#[0-9a-f]{3}").doesNotContainPattern("rgb|hsl|opacity");
        assertThat(rest.lines().filter(line -> line.contains("color:") && !line.contains("color-scheme")))
                .allSatisfy(line -> assertThat(line).containsPattern("color:(var\\(--\\w+\\)|inherit)"));
    }

    @Test
    void letters_grow_as_readers_like_and_a_small_phone_shows_it_without_scrolling_aside() {
        var screen = PosterStyle.SHEET.substring(0, PosterStyle.SHEET.indexOf("@page"));
        assertThat(screen)
                .doesNotContainPattern("font(-size)?:[^;}]*\\d(px|pt)")
                .doesNotContain("vw", "nowrap");
        assertThat(screen)
                .doesNotContainPattern("[{;](min-)?width:")
                .contains("min(100%,16rem)", "overflow-wrap:anywhere");
        assertThat(new PosterPage(SamplePoster.usual()).html())
                .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .doesNotContain("user-scalable", "maximum-scale");
    }

    @Test
    void it_can_be_used_with_a_keyboard_and_says_in_which_language_each_part_is() {
        var page = new PosterPage(SamplePoster.usual()).html();
        assertThat(PosterStyle.SHEET).contains("a:focus-visible{outline:").doesNotContain("outline:0", "outline:none");
        assertThat(page)
                .contains("<nav aria-label=\"Languages\">")
                .contains("<a href=\"?format=html&amp;language=es\" lang=\"es\" hreflang=\"es\">español</a>")
                .contains("lang=\"en\" hreflang=\"en\" aria-current=\"true\">English</a>")
                .contains("<bdi lang=\"fr\">Repas chaud</bdi>");
    }

    @Test
    void a_figure_stands_in_its_sentence() {
        assertThat(new PosterPage(SamplePoster.usual()).html())
                .contains("<li>You came <data value=\"1204\">1,204</data> times.</li>");
    }

    @Test
    void a_language_that_runs_the_other_way_turns_the_page() {
        assertThat(PosterPage.direction(Locale.forLanguageTag("ar"))).isEqualTo("rtl");
        assertThat(PosterPage.direction(Locale.forLanguageTag("es-US"))).isEqualTo("ltr");
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(String one, String other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 0) + 0.7152 * channel(color, 2) + 0.0722 * channel(color, 4);
    }

    private static double channel(String color, int at) {
        var value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
