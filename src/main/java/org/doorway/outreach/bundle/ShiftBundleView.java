package org.doorway.outreach.bundle;

import java.util.Map;
import org.doorway.outreach.bundle.ReferenceView.Entry;
import org.doorway.outreach.bundle.ReferenceView.Kind;
import org.doorway.privacy.EnvelopeKeyView;
import org.doorway.site.SiteView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a phone needs for a shift. */
@Schema(
        name = "ShiftBundle",
        description = "All that a phone needs for a shift at a site. Nothing in it is about a person.")
public record ShiftBundleView(
        @Schema(
                description = "Send this as `after` to learn what has changed since.",
                examples = "3f1f4b0c2d10a8e93f1f4b0c2d10a8e9")
        String cursor,

        @Schema(description = "The site; its days are days of its time zone.")
        SiteView site,

        @Schema(description = "What operations may be sealed to, so that the phone itself cannot read them.")
        EnvelopeKeyView envelopeKey,

        PhoneLimitsView limits,
        ReferenceView reference) {
    /** Everything that can change, by its kind and its key. */
    static Map<Entry, Object> entries(SiteView site, EnvelopeKeyView envelopeKey, ReferenceView reference) {
        var entries = reference.entries();
        entries.put(Kind.SITE.of(site.code()), site);
        entries.put(Kind.ENVELOPE_KEY.of("current"), envelopeKey);
        entries.put(Kind.LIMITS.of("ours"), PhoneLimitsView.OURS);
        return entries;
    }
}
