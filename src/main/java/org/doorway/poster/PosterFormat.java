package org.doorway.poster;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.doorway.platform.http.Accepted;

/** What the poster can be had as; each is a type of content for {@code Accept}, or a name for {@code ?format=}. */
enum PosterFormat {
    /** For a screen or a web site of the centre's own. */
    JSON(Types.JSON),
    /** A page by itself, for anybody's browser. */
    HTML(Types.HTML),
    /** One sheet for the wall. */
    PDF(Types.PDF);

    private final String type;

    PosterFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** The one that is liked best; that one of them is accepted has been seen to. */
    static PosterFormat best(List<MediaType> accepted) {
        return Accepted.best(accepted, values(), PosterFormat::type).orElse(JSON);
    }

    /** The types of content, for annotations. */
    static final class Types {
        static final String JSON = "application/json";
        static final String HTML = "text/html";
        static final String PDF = "application/pdf";

        private Types() {}
    }
}
