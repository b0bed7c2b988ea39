package org.doorway.platform.etag;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of the request under way. Without one, a change applies to whatever is stored.
 *
 * <p>Not {@code Request.evaluatePreconditions}: that compares whole tags, and a change looks at the version in them only,
 * whatever was shown with it ({@link VersionTag}); a tag that is no tag is another version here and not a fault; and what
 * was asked for in a batch has no header of its own. A weak tag is never the current one, as RFC 9110 has it.
 */
@RequestScoped
public class IfMatch {
    private final CurrentVertxRequest request;
    private boolean isPartOfBatch;
    private @Nullable String known;

    IfMatch(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Lets a create go on only if the caller does not believe that there is something already.
     *
     * @throws Problem {@code changed-meanwhile} (412): what they know of is gone
     */
    public void requireNothingKnown() {
        if (header() != null) {
            throw Problem.of(CommonError.CHANGED_MEANWHILE);
        }
    }

    /**
     * Lets a change go on only if the caller knows the current version.
     *
     * @throws Problem {@code changed-meanwhile} (412) with the current {@code ETag}
     */
    public void requireCurrent(int version) {
        var header = header();
        if ((header != null
                        && Arrays.stream(header.split(","))
                                .map(String::strip)
                                .noneMatch(tag -> tag.equals("*") || isOf(tag, version)))
                || isOnlyForNothing()) {
            throw Problem.of(CommonError.CHANGED_MEANWHILE).with(HttpHeaders.ETAG, "\"" + version + "\"");
        }
    }

    /** Whether a tag is one of a version: what else was shown with it is no change of it. */
    private static boolean isOf(String tag, int version) {
        var parts = VersionTag.FORM.matcher(tag);
        return parts.matches() && parts.group(1).equals(Integer.toString(version));
    }

    /** Whether the caller says which version they know. */
    public boolean isGiven() {
        return header() != null;
    }

    /** What is done now was asked for together with other things, and says for itself which version it knows. */
    public void standFor(@Nullable Integer version) {
        isPartOfBatch = true;
        known = version == null ? null : "\"" + version + "\"";
    }

    /** {@code If-None-Match: *}: whoever says so wants to create, and change nothing. */
    private boolean isOnlyForNothing() {
        return !isPartOfBatch && "*".equals(sent(HttpHeaders.IF_NONE_MATCH));
    }

    private @Nullable String header() {
        return isPartOfBatch ? known : sent(HttpHeaders.IF_MATCH);
    }

    private @Nullable String sent(String header) {
        // There is no request while the example centre is set up.
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader(header);
    }
}
