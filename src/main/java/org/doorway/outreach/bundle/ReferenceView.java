package org.doorway.outreach.bundle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.doorway.library.InfoResourceView;
import org.doorway.menu.BundleView;
import org.doorway.menu.MenuFamilyView;
import org.doorway.menu.MenuItemView;
import org.doorway.menu.OfferingView;
import org.doorway.menu.SiteMenu;
import org.doorway.notice.NoticeView;
import org.doorway.stop.StopView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a phone looks up during a shift: nothing in it is about a person. */
@Schema(
        name = "Reference",
        description = "What is looked up during a shift, in every language. Nothing in it is about a person.")
public record ReferenceView(
        @Schema(description = "Headings of the menu, by `code`.")
        List<MenuFamilyView> families,

        @Schema(description = "Items that the site offers or bundles, by `code`.")
        List<MenuItemView> items,

        @Schema(description = "How the site offers items, by `item`.")
        List<OfferingView> offerings,

        @Schema(description = "What staff give together, by `code`.")
        List<BundleView> bundles,

        @Schema(description = "Where teams work, by `id`; without those that are retired.")
        List<StopView> stops,

        @Schema(description = "What staff should see, by `id`: now, or from `validFrom` on.")
        List<NoticeView> notices,

        @Schema(description = "What people may take to read, by `id`.")
        List<InfoResourceView> resources) {
    static ReferenceView of(
            SiteMenu menu, List<StopView> stops, List<NoticeView> notices, List<InfoResourceView> resources) {
        return new ReferenceView(
                menu.families(), menu.items(), menu.offerings(), menu.bundles(), stops, notices, resources);
    }

    /** Each entry by its kind and its key. */
    Map<Entry, Object> entries() {
        var entries = new TreeMap<Entry, Object>();
        families.forEach(family -> entries.put(Kind.FAMILY.of(family.code()), family));
        items.forEach(item -> entries.put(Kind.ITEM.of(item.code()), item));
        offerings.forEach(offering -> entries.put(Kind.OFFERING.of(offering.item()), offering));
        bundles.forEach(bundle -> entries.put(Kind.BUNDLE.of(bundle.code()), bundle));
        stops.forEach(stop -> entries.put(Kind.STOP.of(stop.id()), stop));
        notices.forEach(notice -> entries.put(Kind.NOTICE.of(notice.id()), notice));
        resources.forEach(resource -> entries.put(Kind.RESOURCE.of(resource.id()), resource));
        return entries;
    }

    /** The same without all other entries. */
    ReferenceView only(Set<Entry> wanted) {
        return new ReferenceView(
                only(families, family -> Kind.FAMILY.of(family.code()), wanted),
                only(items, item -> Kind.ITEM.of(item.code()), wanted),
                only(offerings, offering -> Kind.OFFERING.of(offering.item()), wanted),
                only(bundles, bundle -> Kind.BUNDLE.of(bundle.code()), wanted),
                only(stops, stop -> Kind.STOP.of(stop.id()), wanted),
                only(notices, notice -> Kind.NOTICE.of(notice.id()), wanted),
                only(resources, resource -> Kind.RESOURCE.of(resource.id()), wanted));
    }

    private static <T> List<T> only(List<T> all, Function<T, Entry> entry, Set<Entry> wanted) {
        return all.stream().filter(view -> wanted.contains(entry.apply(view))).toList();
    }

    /** What there is to look up. */
    enum Kind {
        SITE,
        FAMILY,
        ITEM,
        OFFERING,
        BUNDLE,
        STOP,
        NOTICE,
        RESOURCE,
        ENVELOPE_KEY,
        LIMITS;

        Entry of(Object key) {
            return new Entry(this, key.toString());
        }
    }

    /** One thing that there is to look up. */
    record Entry(Kind kind, String key) implements Comparable<Entry> {
        static Entry read(String text) {
            var parts = text.split(" ", 2);
            return new Entry(Kind.valueOf(parts[0]), parts[1]);
        }

        /** The text that {@link #read} reads. */
        String write() {
            return kind + " " + key;
        }

        @Override
        public int compareTo(Entry other) {
            return write().compareTo(other.write());
        }
    }
}
