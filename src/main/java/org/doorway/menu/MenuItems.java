package org.doorway.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.doorway.menu.item.AddMenuItem;
import org.doorway.menu.item.ItemDescription;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteDirectory;

/** Keeping the items of the menu and the families that they stand under. */
@ApplicationScoped
@Transactional
public class MenuItems {
    private final MenuRepository menu;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final SiteDirectory sites;
    private final Clock clock;
    private final Event<MenuChanged> changed;

    MenuItems(
            MenuRepository menu,
            Retries retries,
            IfMatch ifMatch,
            SiteDirectory sites,
            Clock clock,
            Event<MenuChanged> changed) {
        this.menu = menu;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.sites = sites;
        this.clock = clock;
        this.changed = changed;
    }

    /** Puts an item on the menu; the same request again changes nothing. */
    public Created<MenuItemView> add(AddMenuItem request) {
        return retries.begin("addMenuItem", request.code(), request)
                .once(menu.item(request.code()), known -> known.createdAs, MenuItemView::of, createdAs -> {
                    var item = MenuItem.add(request, createdAs);
                    menu.add(item);
                    changed.fire(new MenuChanged());
                    return MenuItemView.of(item);
                });
    }

    MenuItemView describe(String code, ItemDescription description) {
        return edit(code, item -> item.describe(description));
    }

    MenuItemView retire(String code) {
        return edit(code, item -> item.retire(clock.instant()));
    }

    MenuItemView reinstate(String code) {
        return edit(code, MenuItem::reinstate);
    }

    MenuItemView get(String code) {
        return MenuItemView.of(menu.item(code).orElseThrow(Problem::notFound));
    }

    List<MenuItemView> all() {
        return menu.items().stream().map(MenuItemView::of).toList();
    }

    List<MenuFamilyView> families() {
        return menu.families().stream().map(MenuFamilyView::of).toList();
    }

    /** Writes down a family, or rewords and moves it. */
    public MenuFamilyView arrangeFamily(String code, ArrangeFamily request) {
        retries.await("arrangeMenuFamily", code);
        var known = menu.forChange(MenuFamily.class, code);
        var family = known == null ? MenuFamily.named(code) : known;
        if (known == null) {
            ifMatch.requireNothingKnown();
        } else {
            requireEverySite();
            ifMatch.requireCurrent(known.version);
        }
        family.arrange(request);
        menu.add(family);
        changed.fire(new MenuChanged());
        return MenuFamilyView.of(family);
    }

    /** What is on the menu already is on the screens of other sites, too. */
    private void requireEverySite() {
        sites.requireCovered(List.of());
    }

    private MenuItemView edit(String code, Consumer<MenuItem> edit) {
        requireEverySite();
        var item = menu.itemForChange(code).orElseThrow(Problem::notFound);
        ifMatch.requireCurrent(item.version);
        edit.accept(item);
        menu.flush();
        changed.fire(new MenuChanged());
        return MenuItemView.of(item);
    }
}
