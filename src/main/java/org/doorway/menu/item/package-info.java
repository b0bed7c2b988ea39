/**
 * What an item of the menu is.
 *
 * <p>Part 1 of {@code menu}. Everybody may use it: other features know an item by {@link org.doorway.menu.item.ItemRef}.
 */
@NullMarked
package org.doorway.menu.item;

import org.jspecify.annotations.NullMarked;
