package org.doorway.notice;

/** How loud a notice is. */
public enum Severity {
    INFO,
    WARNING,
    DANGER
}
