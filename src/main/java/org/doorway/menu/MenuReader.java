package org.doorway.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the whole menu in a transaction of its own, whenever {@link Menu} needs it anew. */
@ApplicationScoped
class MenuReader {
    record Everything(
            List<MenuFamily> families, List<MenuItem> items, List<Offering> offerings, List<Bundle> bundles) {}

    private final MenuRepository menu;

    MenuReader(MenuRepository menu) {
        this.menu = menu;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Everything everything() {
        return new Everything(menu.families(), menu.items(), menu.offerings(), menu.bundles());
    }
}
