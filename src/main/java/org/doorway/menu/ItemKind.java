package org.doorway.menu;

/** What an item is: something done, something taken away, or something brought back. */
public enum ItemKind {
    SERVICE,
    SUPPLY,
    RETURN
}
