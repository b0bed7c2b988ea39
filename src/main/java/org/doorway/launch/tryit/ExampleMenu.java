package org.doorway.launch.tryit;

import java.util.List;
import java.util.Map;
import org.doorway.menu.item.AddMenuItem;

/** The file {@code menu.json}: headings in screen order and what stands under them. */
record ExampleMenu(String about, List<ExampleFamily> families, List<AddMenuItem> items) {
    /** A heading. */
    record ExampleFamily(String code, Map<String, String> labels) {}

    List<String> codes() {
        return items.stream().map(AddMenuItem::code).toList();
    }
}
