package org.doorway.participant.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * How long somebody guesses until they meet a card. Of {@code codes} codes of which {@code cards} are in use, tried in any
 * order and none twice, the first hit is expected at the attempt {@code (codes + 1) / (cards + 1)}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessingOddsTest {
    private static final double MINUTES_A_YEAR = 365.25 * 24 * 60;

    /** Seven random characters of 29; the eighth follows from them. */
    private static final BigInteger CODES = BigInteger.valueOf(29).pow(7);

    @Test
    void the_readme_says_how_many_years_it_takes() throws IOException {
        var missesPerMinute = missesPerMinute();
        var readme = Files.readString(Path.of("README.md"));
        for (var cards : List.of(100, 1_000, 10_000)) {
            var row = String.format(
                    Locale.ROOT,
                    "| %,d | %s | %s |",
                    cards,
                    years(cards, missesPerMinute),
                    years(cards, 10 * missesPerMinute));
            assertThat(readme).contains(row);
        }
    }

    /** What the computation begins with is what codes are made of. */
    @Test
    void all_characters_but_the_last_are_drawn() {
        var least = RandomCode.draw(always(0)).characters();
        var most = RandomCode.draw(always(28)).characters();
        assertThat(least).startsWith("2222222").hasSize(8);
        assertThat(most).startsWith("YYYYYYY").hasSize(8);
        assertThat(CODES).isEqualTo(BigInteger.valueOf(17_249_876_309L));
    }

    private static String years(int cards, int attemptsPerMinute) {
        var attempts = CODES.add(BigInteger.ONE).doubleValue() / (cards + 1);
        var years = attempts / attemptsPerMinute / MINUTES_A_YEAR;
        return years < 0.1
                ? String.format(Locale.ROOT, "%.0f days", years * 365.25)
                : String.format(Locale.ROOT, "%.1f years", years);
    }

    private static int missesPerMinute() throws IOException {
        var settings = new Properties();
        try (var file = GuessingOddsTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        return Integer.parseInt(settings.getProperty("doorway.participant.lookup.misses-per-minute"));
    }

    private static RandomGenerator always(int value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int nextInt(int bound) {
                return value;
            }
        };
    }
}
