package org.doorway.poster;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.doorway.platform.language.Labels;
import org.doorway.platform.print.Paper;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How somebody would like to have the poster. */
final class PosterWish {
    private static final Pattern TAG = Pattern.compile(Labels.TAG);
    private static final int LONGEST_TAG = 35;

    @QueryParam("format")
    // Each format is described at an address of its own.
    @Parameter(hidden = true)
    @Nullable PosterFormat format;

    @QueryParam("language")
    @Parameter(
            description = "Instead of the first language of Accept-Language (BCP 47).",
            example = "es",
            schema = @Schema(type = SchemaType.STRING, pattern = "^" + Labels.TAG + "$", maxLength = LONGEST_TAG))
    @Nullable String language;

    @QueryParam("paper")
    @Parameter(description = "What the printer holds, for a PDF. Absent: A4.")
    @Nullable Paper paper;

    PosterFormat formatOr(List<MediaType> accepted) {
        return format == null ? PosterFormat.best(accepted) : format;
    }

    Paper paperOrA4() {
        return paper == null ? Paper.A4 : paper;
    }

    Reader reader(@Nullable String accepted) {
        if (language != null
                && (language.length() > LONGEST_TAG || !TAG.matcher(language).matches())) {
            throw Problem.invalid(Fault.at("?language", "pattern", "pattern", "es-MX"));
        }
        return Reader.of(language, accepted);
    }
}
