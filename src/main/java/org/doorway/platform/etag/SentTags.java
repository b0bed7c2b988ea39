package org.doorway.platform.etag;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entity tags as callers send them back (RFC 9110, 8.8.3), and as they are sent of a packed answer. */
final class SentTags {
    private static final String ANY = "*";
    private static final String WEAK = "W/";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
    private static final Pattern PACKED = Pattern.compile("-(?:gzip|deflate|br|zstd)\"");

    private SentTags() {}

    /**
     * What a caller says to have, for weak comparison: each tag without how it was packed or weakened, and what the same
     * answer is named with the way they have it.
     */
    static Map<String, String> read(List<String> headers) {
        var known = new LinkedHashMap<String, String>();
        for (var header : headers) {
            if (header.strip().equals(ANY)) {
                known.put(ANY, ANY);
            }
            TAG.matcher(header).results().forEach(tag -> {
                var sent = "\"" + tag.group(1) + "\"";
                known.putIfAbsent(withoutPacking(sent), sent);
            });
        }
        return known;
    }

    /** The same for who compares to the letter: each tag as it is, and as a weak one. */
    static String weakAndStrong(Collection<String> tags) {
        return tags.stream()
                .flatMap(tag -> tag.equals(ANY) ? Stream.of(tag) : Stream.of(tag, WEAK + tag))
                .collect(Collectors.joining(", "));
    }

    static String withoutPacking(String tags) {
        return PACKED.matcher(tags).replaceAll("\"");
    }

    /** The tag of the same content, packed. A weak one names all representations of it already. */
    static String packed(String tag, String encoding) {
        return tag.startsWith(WEAK) ? tag : tag.substring(0, tag.length() - 1) + "-" + encoding + "\"";
    }
}
