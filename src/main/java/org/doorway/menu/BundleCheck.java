package org.doorway.menu;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;

/** Which bundles there can be: those of items of the menu. */
@ApplicationScoped
class BundleCheck implements StoredDataCheck<ArrangeBundle> {
    private final Menu menu;

    BundleCheck(Menu menu) {
        this.menu = menu;
    }

    @Override
    public Class<ArrangeBundle> of() {
        return ArrangeBundle.class;
    }

    @Override
    public void check(ArrangeBundle request, List<Fault> faults) {
        var items = request.items() == null ? List.<BundleItem>of() : request.items();
        for (int i = 0; i < items.size(); i++) {
            var part = items.get(i);
            if (part != null && part.item() != null && menu.item(part.item()).isEmpty()) {
                faults.add(Fault.at("/items/" + i + "/item", "unknown_value"));
            }
        }
    }
}
