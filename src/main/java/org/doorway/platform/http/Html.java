package org.doorway.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.doorway.platform.ids.Sha256;

/** What pages have in common: words in them are words, and nothing else on them may run or load. */
public final class Html {
    private Html() {}

    /** Words as they stand in a page or in an attribute. */
    public static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * The {@code Content-Security-Policy} of a page whose only part is one style sheet.
     *
     * @param style what stands in its {@code style} element, to the letter
     * @param formTarget where its form may go: {@code 'none'} where it has none
     */
    public static String policy(String style, String formTarget) {
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'; form-action " + formTarget
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String hash(String style) {
        return Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
    }
}
