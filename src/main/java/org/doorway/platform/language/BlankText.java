package org.doorway.platform.language;

import org.jspecify.annotations.Nullable;

/** What somebody says in their own words. */
public final class BlankText {
    private BlankText() {}

    /** The words as they were said; null where they say nothing: blank words are none. */
    public static @Nullable String orNothing(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
