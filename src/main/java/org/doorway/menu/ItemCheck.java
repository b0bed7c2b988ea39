package org.doorway.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.doorway.menu.item.AddMenuItem;
import org.doorway.menu.item.ItemDescription;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;

/** Which items there can be: those under a heading of the menu. */
@ApplicationScoped
class ItemCheck implements StoredDataCheck<ItemDescription> {
    private final Menu menu;

    ItemCheck(Menu menu) {
        this.menu = menu;
    }

    @Override
    public Class<ItemDescription> of() {
        return ItemDescription.class;
    }

    @Override
    public void check(ItemDescription description, List<Fault> faults) {
        if (description.family() != null && !menu.hasFamily(description.family())) {
            faults.add(Fault.at("/family", "unknown_value"));
        }
    }

    @Produces
    StoredDataCheck<AddMenuItem> ofNew() {
        return StoredDataCheck.ofPart(AddMenuItem.class, "/description", AddMenuItem::description, this);
    }
}
