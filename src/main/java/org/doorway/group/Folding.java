package org.doorway.group;

import java.util.stream.Collectors;

/** Lines of an iCalendar object, none longer than 75 octets of UTF-8 (RFC 5545, 3.1), and no character cut in two. */
final class Folding {
    private static final int LONGEST = 75;

    private Folding() {}

    /** The same text in shorter lines. */
    static String fold(String text) {
        return text.lines().map(Folding::foldLine).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String foldLine(String line) {
        var folded = new StringBuilder(line.length());
        var octets = 0;
        for (int i = 0; i < line.length(); ) {
            var character = line.codePointAt(i);
            var more = octets(character);
            if (octets + more > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += more;
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
