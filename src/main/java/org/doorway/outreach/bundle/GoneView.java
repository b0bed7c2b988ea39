package org.doorway.outreach.bundle;

import java.util.List;
import java.util.Set;
import org.doorway.outreach.bundle.ReferenceView.Entry;
import org.doorway.outreach.bundle.ReferenceView.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a phone has and should throw away. */
@Schema(name = "Gone", description = "Codes and ids of what is not there any more: taken off, retired or over.")
public record GoneView(
        List<String> families,
        List<String> items,
        List<String> offerings,
        List<String> bundles,
        List<String> stops,
        List<String> notices,
        List<String> resources) {
    static GoneView of(Set<Entry> gone) {
        return new GoneView(
                keys(gone, Kind.FAMILY),
                keys(gone, Kind.ITEM),
                keys(gone, Kind.OFFERING),
                keys(gone, Kind.BUNDLE),
                keys(gone, Kind.STOP),
                keys(gone, Kind.NOTICE),
                keys(gone, Kind.RESOURCE));
    }

    private static List<String> keys(Set<Entry> gone, Kind kind) {
        return gone.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::key)
                .sorted()
                .toList();
    }
}
