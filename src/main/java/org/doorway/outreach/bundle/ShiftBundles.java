package org.doorway.outreach.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.regex.Pattern;
import org.doorway.outreach.OutreachSettings;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Envelopes;
import org.doorway.site.SiteRef;
import org.doorway.site.Sites;
import org.jspecify.annotations.Nullable;

/** What a phone takes along, and what has changed since it did. */
@ApplicationScoped
@Transactional
public class ShiftBundles {
    private static final Pattern CURSOR = Pattern.compile("[0-9a-f]{32}");

    /** A bundle with what it is made of. */
    private record Made(ShiftBundleView view, Contents contents) {}

    private final References references;
    private final Sites sites;
    private final Envelopes envelopes;
    private final GivenOutRepository givenOut;
    private final OutreachSettings settings;
    private final ObjectMapper mapper;
    private final Clock clock;

    ShiftBundles(
            References references,
            Sites sites,
            Envelopes envelopes,
            GivenOutRepository givenOut,
            OutreachSettings settings,
            ObjectMapper mapper,
            Clock clock) {
        this.references = references;
        this.sites = sites;
        this.envelopes = envelopes;
        this.givenOut = givenOut;
        this.settings = settings;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** All that a phone needs for a shift at a site. */
    public ShiftBundleView of(SiteRef site) {
        return make(site).view();
    }

    /**
     * What has changed since a phone took the bundle, or last asked.
     *
     * @param after the cursor that it was given
     * @throws Problem {@code bundle-needed} (410) when what it has is not remembered any more
     */
    public ShiftChangesView since(SiteRef site, @Nullable String after) {
        if (after == null) {
            throw Problem.invalid(Fault.at("?after", "missing"));
        }
        if (!CURSOR.matcher(after).matches()) {
            throw Problem.invalid(Fault.at("?after", "bad_cursor"));
        }
        var known = givenOut.contents(site.id(), after).orElseThrow(() -> Problem.of(BundleError.BUNDLE_NEEDED));
        var now = make(site);
        return ShiftChangesView.between(
                now.view(), now.contents().changedSince(known), now.contents().goneSince(known));
    }

    private Made make(SiteRef site) {
        var reference = references.of(site);
        var place = sites.get(site.code());
        var key = envelopes.key();
        var contents = Contents.of(ShiftBundleView.entries(place, key, reference), mapper);
        givenOut.remember(site.id(), contents, clock.instant(), settings.changesKeptFor());
        return new Made(new ShiftBundleView(contents.cursor(), place, key, PhoneLimitsView.OURS, reference), contents);
    }
}
