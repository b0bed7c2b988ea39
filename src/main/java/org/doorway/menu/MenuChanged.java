package org.doorway.menu;

/** Fired when anything about any site's menu was changed. */
record MenuChanged() {}
