package org.doorway.platform.etag;

import java.util.regex.Pattern;

/**
 * The entity tag of something that can be edited: its version, and behind it, where it is read, what is shown: labels in
 * the caller's language, what belongs to it, the state that time brings about. Of the two, {@link IfMatch} looks at the
 * version, and {@code If-None-Match} at both.
 */
public final class VersionTag {
    /** The first group is the version. */
    static final Pattern FORM = Pattern.compile("\"(\\d+)(?:-[0-9a-f]{12})?\"");

    private static final int HASH_LENGTH = 12;

    private VersionTag() {}

    /** Without the quotation marks. */
    public static String of(Versioned shown, ContentTag tags) {
        return shown.version() + "-" + tags.hash(shown).substring(0, HASH_LENGTH);
    }
}
