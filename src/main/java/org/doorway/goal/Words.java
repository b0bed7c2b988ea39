package org.doorway.goal;

/** What people say about themselves, as requests carry it. */
final class Words {
    /** In characters, of any script: some ten pages of handwriting. */
    static final int LONGEST = 10_000;

    static final int LONGEST_NAME = 200;

    private Words() {}
}
