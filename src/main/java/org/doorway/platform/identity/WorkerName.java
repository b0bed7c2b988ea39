package org.doorway.platform.identity;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a request names somebody who works here: by the subject of their access token. A subject is made of ASCII
 * characters, 255 at most (OpenID Connect Core 1.0, section 2), so that a name with a letter that only looks like
 * another one is nobody's.
 */
public final class WorkerName {
    /** What a name is made of, which is something; for {@code @Pattern}. */
    public static final String SIGNS = " *[!-~][ -~]*";

    public static final int LONGEST = 255;

    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private WorkerName() {}

    /**
     * The names without the blanks around them, visible or not: a blank that was copied with a name names nobody else.
     * Those that could not be read stay null.
     */
    public static @Nullable List<String> stripped(@Nullable List<String> names) {
        return names == null
                ? null
                : names.stream()
                        .map(name -> name == null
                                ? name
                                : BLANKS_AROUND.matcher(name).replaceAll(""))
                        .toList();
    }
}
