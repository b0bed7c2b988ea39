package org.doorway.platform.openapi;

/** In which order the description is completed: each step builds on those with a higher number. */
public final class Order {
    /** Schemas in place and under their names. */
    static final int PLAIN = 60;
    /** Which properties are always there. */
    static final int REQUIRED = 50;
    /** The answers that follow from the conventions. */
    static final int ANSWERS = 40;
    /** What a feature knows about its own operations: values that are always refused, and the like. */
    public static final int FEATURE = 30;
    /** Reports and other documents, each format at an address of its own. */
    static final int FILES = 20;
    /** What a request may say and what it may not, once all of its schemas are there. */
    static final int REQUESTS = 10;

    private Order() {}
}
