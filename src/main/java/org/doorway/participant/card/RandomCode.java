package org.doorway.participant.card;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A random code: seven random characters and a check character, shown as {@code K7Q2-M4XW}.
 *
 * <p>The 29 characters leave out those that are taken for another when read aloud, typed or written by hand. The
 * check character makes the weighted sum of all eight a multiple of 29. As 29 is prime and the weights (1, 4, 16 and
 * so on, modulo 29) are all different and never 0, one wrong character and two swapped ones are always found out.
 *
 * @param characters the eight characters, without the dash
 */
public record RandomCode(String characters) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";
    private static final int PRIME = ALPHABET.length();
    private static final int RATIO = 4;
    private static final int LENGTH = 8;
    private static final int DASH_AFTER = 4;

    public static RandomCode draw(RandomGenerator random) {
        var drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(PRIME)));
        }
        for (int check = 0; check < PRIME; check++) {
            var code = drawn.toString() + ALPHABET.charAt(check);
            if (adds(code)) {
                return new RandomCode(code);
            }
        }
        throw new IllegalStateException("29 is prime");
    }

    /** What was typed or scanned, if it is a random code; a character or two that look alike are forgiven. */
    static Optional<RandomCode> read(String typed) {
        return shape(typed).filter(RandomCode::adds).map(RandomCode::new);
    }

    /** Whether this looks like a random code with something wrong in it. */
    static boolean isMistyped(String typed) {
        return shape(typed).filter(code -> !adds(code)).isPresent();
    }

    /** Whether this has the form of a random code, whatever its check character. */
    static boolean isLike(String typed) {
        return shape(typed).isPresent();
    }

    /** As it is written on a card. */
    public String shown() {
        return characters.substring(0, DASH_AFTER) + "-" + characters.substring(DASH_AFTER);
    }

    private static Optional<String> shape(String typed) {
        var characters = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length(); i++) {
            var character = typed.charAt(i);
            if (isGap(character)) {
                continue;
            }
            var meant = meant(character);
            if (ALPHABET.indexOf(meant) < 0 || characters.length() == LENGTH) {
                return Optional.empty();
            }
            characters.append(meant);
        }
        return characters.length() == LENGTH ? Optional.of(characters.toString()) : Optional.empty();
    }

    private static boolean isGap(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || Character.getType(character) == Character.FORMAT;
    }

    private static char meant(char character) {
        // Only a to z have another case here: some letters of other scripts turn into Latin ones.
        var upper = character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : character;
        return switch (upper) {
            case 'S' -> '5';
            case 'Z' -> '2';
            default -> upper;
        };
    }

    private static boolean adds(String code) {
        int sum = 0;
        for (int i = LENGTH - 1; i >= 0; i--) {
            sum = (sum * RATIO + ALPHABET.indexOf(code.charAt(i))) % PRIME;
        }
        return sum == 0;
    }
}
