package org.doorway.participant;

/** What people say about themselves, as requests carry it. */
public final class Words {
    /** In characters, of any script: some ten pages of handwriting. */
    public static final int LONGEST = 10_000;

    public static final int LONGEST_NAME = 200;

    private Words() {}
}
