package org.doorway.menu;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorway.menu.item.ItemRef;
import org.doorway.platform.cache.Snapshot;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.site.SiteRef;

/** The menu as it is read at the door, from memory. */
@ApplicationScoped
public class Menu {
    private record Index(MenuReader.Everything all, Map<String, ItemRef> byCode, Map<Integer, ItemRef> byId) {
        static Index of(MenuReader.Everything all) {
            var refs = all.items().stream()
                    .map(item -> new ItemRef(item.id, item.code, item.kind, item.countsAs, item.retiredAt))
                    .toList();
            return new Index(
                    all,
                    refs.stream().collect(Collectors.toMap(ItemRef::code, Function.identity())),
                    refs.stream().collect(Collectors.toMap(ItemRef::id, Function.identity())));
        }
    }

    private final Snapshot<Index> index;
    private final CallerLanguage language;
    private final Clock clock;

    Menu(MenuReader reader, CallerLanguage language, Clock clock) {
        this.language = language;
        this.index = new Snapshot<>(() -> Index.of(reader.everything()));
        this.clock = clock;
    }

    /** The item of a code, retired or not. */
    public Optional<ItemRef> item(String code) {
        var known = index.get().byCode.get(code);
        return Optional.ofNullable(
                known != null ? known : index.getFresher().byCode.get(code));
    }

    /** What the item of a code is called, by language, retired or not; nothing where there is none. */
    public Map<String, String> namesOf(String code) {
        return item(code).stream()
                .flatMap(known -> index.get().all.items().stream().filter(item -> item.id == known.id()))
                .findFirst()
                .map(item -> item.labels)
                .orElse(Map.of());
    }

    /** The languages that items are named in, by tag. */
    public Set<String> languages() {
        return index.get().all.items().stream()
                .filter(item -> item.retiredAt == null)
                .flatMap(item -> item.labels.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Whether there is a heading of that code. */
    public boolean hasFamily(String code) {
        return has(index.get(), code) || has(index.getFresher(), code);
    }

    private static boolean has(Index index, String family) {
        return index.all.families().stream().anyMatch(known -> known.code.equals(family));
    }

    /** The item of a stored row. */
    public ItemRef itemOf(int id) {
        var known = index.get().byId.get(id);
        return known != null ? known : requireNonNull(index.getFresher().byId.get(id));
    }

    /** What a site offers now. */
    MenuView at(SiteRef site) {
        var all = index.get().all;
        var now = clock.instant();
        var families = all.families().stream()
                .map(family -> new MenuView.FamilyOnMenu(
                        family.code, language.choose(family.labels), itemsOf(family.code, site, all, now)))
                .filter(family -> !family.items().isEmpty())
                .toList();
        var bundles = all.bundles().stream()
                .filter(bundle -> bundle.key.siteId() == site.id())
                .map(bundle -> new MenuView.BundleOnMenu(
                        bundle.key.code(), language.choose(bundle.labels), onTheMenu(bundle.items)))
                .filter(bundle -> !bundle.items().isEmpty())
                .toList();
        return new MenuView(site.code(), families, bundles);
    }

    /**
     * All that a site's screen is made of, in every language and as those who keep it see it: for whoever takes it
     * along. What is retired, and what this site neither offers nor bundles, is not part of it.
     */
    public SiteMenu takenAlongFrom(SiteRef site) {
        return SiteMenu.of(index.get().all, site.id(), clock.instant());
    }

    private List<MenuView.ItemOnMenu> itemsOf(String family, SiteRef site, MenuReader.Everything all, Instant now) {
        var inFamily = all.items().stream()
                .filter(item -> item.family.equals(family) && item.retiredAt == null)
                .collect(Collectors.toMap(item -> item.id, Function.identity()));
        return all.offerings().stream()
                .filter(offering -> offering.key.siteId() == site.id())
                .flatMap(offering -> Stream.ofNullable(inFamily.get(offering.key.itemId()))
                        .map(item -> onScreen(item, offering, now, site)))
                .toList();
    }

    private MenuView.ItemOnMenu onScreen(MenuItem item, Offering offering, Instant now, SiteRef site) {
        return new MenuView.ItemOnMenu(
                item.code,
                language.choose(item.labels),
                item.kind,
                language.choose(Units.labels(item.unit, item.unitLabels)),
                offering.isAvailable(now, site.zone()),
                offering.pausedUntil(now),
                item.links);
    }

    private List<BundleItem> onTheMenu(List<BundleItem> items) {
        return items.stream()
                .filter(part -> item(part.item())
                        .filter(item -> item.retiredAt() == null)
                        .isPresent())
                .toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MenuChanged event) {
        index.expire();
    }
}
