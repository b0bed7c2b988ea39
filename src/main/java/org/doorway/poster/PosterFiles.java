package org.doorway.poster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import org.doorway.platform.cache.Files;
import org.doorway.platform.etag.ContentTag;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.print.Paper;

/** The poster in every format. */
@ApplicationScoped
class PosterFiles {
    /** As many as there are languages, countries and sizes of paper. */
    private static final long MOST_BYTES = 8_000_000;

    private final Files sheets = new Files(MOST_BYTES);
    private final ContentTag tags;

    PosterFiles(ContentTag tags) {
        this.tags = tags;
    }

    /** Names what it says, in a format. Of two PDF files that say the same the bytes differ. */
    EntityTag tag(PosterView poster, PosterFormat format, Paper paper) {
        var tag = tags.hash(poster) + "-" + Spelling.of(format);
        return format == PosterFormat.PDF ? new EntityTag(tag + "-" + Spelling.of(paper), true) : new EntityTag(tag);
    }

    Object content(PosterView poster, PosterFormat format, Paper paper) {
        return switch (format) {
            case JSON -> poster;
            case HTML -> new PosterPage(poster).html();
            case PDF ->
                // Anybody may ask for it, as often as they like.
                sheets.get(tag(poster, format, paper).getValue(), () -> new PosterSheet(poster, paper).pdf());
        };
    }
}
