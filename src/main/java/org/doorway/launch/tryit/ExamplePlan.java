package org.doorway.launch.tryit;

import java.util.List;
import java.util.Map;
import org.doorway.menu.BundleItem;
import org.doorway.notice.NoticeContent;
import org.doorway.site.OpenSite;
import org.jspecify.annotations.Nullable;

/** The file {@code example-centre.json}: the sites and what is on their screens. */
record ExamplePlan(List<ExampleSite> sites, NoticeContent notice) {
    /**
     * A site.
     *
     * @param offers codes in screen order; absent: the whole menu
     */
    record ExampleSite(OpenSite site, @Nullable List<String> offers, List<ExampleBundle> bundles) {}

    /** What staff give together. */
    record ExampleBundle(String code, Map<String, String> labels, List<BundleItem> items) {}
}
