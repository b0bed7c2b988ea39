package org.doorway.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Signs a cursor for the list that it is given out by, so that none can be invented, and none is taken for a place in
 * another list.
 */
@ApplicationScoped
public class Cursors {
    private static final int TAG_BYTES = 8;

    private final CursorKey key;

    Cursors(CursorKey key) {
        this.key = key;
    }

    /**
     * A cursor as a caller gets it.
     *
     * @param list the path of the list
     */
    public String sign(String cursor, String list) {
        return cursor + tag(cursor, list);
    }

    /** Whether this service has given a cursor out for this list. */
    boolean isOf(String signed, String list) {
        return signed.length() > Cursor.LENGTH && signed.equals(sign(signed.substring(0, Cursor.LENGTH), list));
    }

    private String tag(String cursor, String list) {
        // Ids in a path may be written in capitals, too.
        var content = (list.toLowerCase(Locale.ROOT) + " " + cursor).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.hash(content, TAG_BYTES));
    }
}
