package org.doorway.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.doorway.menu.item.AddMenuItem;
import org.doorway.menu.item.ItemDescription;
import org.doorway.platform.json.Soundness;
import org.doorway.platform.problem.Fault;

/** Which items there can be: those under a heading of the menu. */
@ApplicationScoped
class ItemCheck implements Soundness<ItemDescription> {
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
    Soundness<AddMenuItem> ofNew() {
        return Soundness.ofPart(AddMenuItem.class, "/description", AddMenuItem::description, this);
    }
}
