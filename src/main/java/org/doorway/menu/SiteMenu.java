package org.doorway.menu;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that a site's screen is made of, each in screen order, and items in the order of their codes. */
public record SiteMenu(
        List<MenuFamilyView> families,
        List<MenuItemView> items,
        List<OfferingView> offerings,
        List<BundleView> bundles) {
    static SiteMenu of(MenuReader.Everything all, int site, Instant now) {
        var onMenu = all.items().stream()
                .filter(item -> item.retiredAt == null)
                .collect(Collectors.toMap(item -> item.id, Function.identity()));
        var offerings = all.offerings().stream()
                .filter(offering -> offering.key.siteId() == site && onMenu.containsKey(offering.key.itemId()))
                .map(offering -> OfferingView.of(requireNonNull(onMenu.get(offering.key.itemId())).code, offering, now))
                .toList();
        var bundles = all.bundles().stream()
                .filter(bundle -> bundle.key.siteId() == site)
                .map(BundleView::of)
                .toList();
        var wanted = new HashSet<String>();
        offerings.forEach(offering -> wanted.add(offering.item()));
        bundles.forEach(bundle -> bundle.items().forEach(part -> wanted.add(part.item())));
        var items = all.items().stream()
                .filter(item -> item.retiredAt == null && wanted.contains(item.code))
                .toList();
        var headings = items.stream().map(item -> item.family).collect(Collectors.toSet());
        return new SiteMenu(
                all.families().stream()
                        .filter(family -> headings.contains(family.code))
                        .map(MenuFamilyView::of)
                        .toList(),
                items.stream().map(MenuItemView::of).toList(),
                offerings,
                bundles);
    }
}
