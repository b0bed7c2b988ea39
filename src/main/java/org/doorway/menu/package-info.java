/**
 * The menu of options: what can be taken, what each site offers now, and what staff give together.
 *
 * <p>Floor 3. Owns the tables {@code menu_family}, {@code menu_item}, {@code offering} and {@code bundle}. Other
 * features know an item by {@link org.doorway.menu.item.ItemRef}. No attribute here says who may have what.
 */
@NullMarked
package org.doorway.menu;

import org.jspecify.annotations.NullMarked;
