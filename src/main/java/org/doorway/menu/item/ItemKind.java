package org.doorway.menu.item;

/** What an item is: something done, something taken away, or something brought back. */
public enum ItemKind {
    SERVICE,
    SUPPLY,
    RETURN
}
