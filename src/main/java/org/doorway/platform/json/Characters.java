package org.doorway.platform.json;

/** Which characters can be kept exactly as somebody wrote them. */
final class Characters {
    private static final char LEFT_TO_RIGHT_OVERRIDE = '\u202D';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';

    private Characters() {}

    /**
     * Any script, emoji and line breaks: yes. NUL (PostgreSQL cannot store it), other control characters, overrides of
     * the reading direction (they make a name look like another) and halves of surrogate pairs: no.
     */
    static boolean canBeKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)
                    || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                    || c == LEFT_TO_RIGHT_OVERRIDE
                    || c == RIGHT_TO_LEFT_OVERRIDE) {
                return false;
            }
        }
        return true;
    }
}
