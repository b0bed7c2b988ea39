package org.doorway.outreach.bundle;

import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.outreach.bundle.ReferenceView.Entry;
import org.doorway.outreach.bundle.ReferenceView.Kind;
import org.doorway.privacy.EnvelopeKeyView;
import org.doorway.site.SiteView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has changed since a phone last asked. */
@Schema(
        name = "ShiftChanges",
        description =
                "What has changed since: keep what is in `changed` in place of what you have under the same code or "
                        + "id, throw away what is in `gone`, and go on with the new cursor.")
public record ShiftChangesView(
        @Schema(description = "Send this as `after` the next time.", examples = "3f1f4b0c2d10a8e93f1f4b0c2d10a8e9")
        String cursor,

        @Nullable @Schema(description = "The site; absent: as it was.")
        SiteView site,

        @Nullable @Schema(description = "What operations may be sealed to from now on; absent: as before.")
        EnvelopeKeyView envelopeKey,

        @Nullable @Schema(description = "How much is taken at once; absent: as before.")
        PhoneLimitsView limits,

        @Schema(description = "What is new, or not as it was.")
        ReferenceView changed,

        GoneView gone) {
    static ShiftChangesView between(ShiftBundleView now, Set<Entry> changed, Set<Entry> gone) {
        var kinds = changed.stream().map(Entry::kind).collect(Collectors.toSet());
        return new ShiftChangesView(
                now.cursor(),
                kinds.contains(Kind.SITE) ? now.site() : null,
                kinds.contains(Kind.ENVELOPE_KEY) ? now.envelopeKey() : null,
                kinds.contains(Kind.LIMITS) ? now.limits() : null,
                now.reference().only(changed),
                GoneView.of(gone));
    }
}
