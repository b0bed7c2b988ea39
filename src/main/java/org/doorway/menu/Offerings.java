package org.doorway.menu;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteRef;

/** What each site has on its screen: its offerings and its bundles. */
@ApplicationScoped
@Transactional
public class Offerings {
    private final MenuRepository menu;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;
    private final Event<MenuChanged> changed;

    Offerings(MenuRepository menu, Retries retries, IfMatch ifMatch, Clock clock, Event<MenuChanged> changed) {
        this.menu = menu;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
        this.changed = changed;
    }

    List<OfferingView> at(SiteRef site) {
        var now = clock.instant();
        var codes = menu.items().stream().collect(Collectors.toMap(item -> item.id, item -> item.code));
        return menu.offerings().stream()
                .filter(offering -> offering.key.siteId() == site.id())
                .map(offering -> OfferingView.of(requireNonNull(codes.get(offering.key.itemId())), offering, now))
                .toList();
    }

    /** Puts an item on a site's screen, or moves it or switches it on or off. */
    public OfferingView arrange(SiteRef site, String itemCode, ArrangeOffering request) {
        var item = menu.item(itemCode).orElseThrow(Problem::notFound);
        var key = new Offering.Key(site.id(), item.id);
        retries.await("arrangeOffering", key);
        var known = menu.forChange(Offering.class, key);
        if (known == null) {
            ifMatch.requireNothingKnown();
        } else {
            ifMatch.requireCurrent(known.version);
        }
        var offering = known == null ? Offering.of(key) : known;
        offering.arrange(request);
        menu.add(offering);
        changed.fire(new MenuChanged());
        return OfferingView.of(itemCode, offering, clock.instant());
    }

    /** Switches an item off until the end of the site's day. */
    OfferingView pause(SiteRef site, String itemCode) {
        return edit(site, itemCode, offering -> offering.pause(site.endOfDay(clock.instant())));
    }

    /** Takes that back: the item is offered as it was arranged. */
    OfferingView resume(SiteRef site, String itemCode) {
        return edit(site, itemCode, Offering::resume);
    }

    private OfferingView edit(SiteRef site, String itemCode, Consumer<Offering> edit) {
        var offering = menu.item(itemCode)
                .map(item -> menu.forChange(Offering.class, new Offering.Key(site.id(), item.id)))
                .orElseThrow(Problem::notFound);
        ifMatch.requireCurrent(offering.version);
        edit.accept(offering);
        menu.flush();
        changed.fire(new MenuChanged());
        return OfferingView.of(itemCode, offering, clock.instant());
    }

    /** Takes an item off a site's screen; doing so twice changes nothing. */
    void withdraw(SiteRef site, String itemCode) {
        var item = menu.item(itemCode).orElseThrow(Problem::notFound);
        var known = menu.forChange(Offering.class, new Offering.Key(site.id(), item.id));
        if (known != null) {
            ifMatch.requireCurrent(known.version);
            remove(known);
        }
    }

    List<BundleView> bundlesAt(SiteRef site) {
        return menu.bundles().stream()
                .filter(bundle -> bundle.key.siteId() == site.id())
                .map(BundleView::of)
                .toList();
    }

    /** Puts a bundle on a site's screen, or changes it. */
    public BundleView arrangeBundle(SiteRef site, String code, ArrangeBundle request) {
        var key = new Bundle.Key(site.id(), code);
        retries.await("arrangeBundle", key);
        var known = menu.forChange(Bundle.class, key);
        if (known == null) {
            ifMatch.requireNothingKnown();
        } else {
            ifMatch.requireCurrent(known.version);
        }
        var bundle = known == null ? Bundle.of(key) : known;
        bundle.arrange(request);
        menu.add(bundle);
        changed.fire(new MenuChanged());
        return BundleView.of(bundle);
    }

    /** Throws a bundle away; doing so twice changes nothing. */
    void removeBundle(SiteRef site, String code) {
        var known = menu.forChange(Bundle.class, new Bundle.Key(site.id(), code));
        if (known != null) {
            ifMatch.requireCurrent(known.version);
            remove(known);
        }
    }

    private void remove(Object row) {
        menu.remove(row);
        menu.flush();
        changed.fire(new MenuChanged());
    }
}
