package org.doorway.launch;

/**
 * Whether this process serves a centre or is tried out.
 *
 * <p>Kept as a system property that {@link Launch} sets on every start, over whatever was there, and read from nowhere
 * else: no environment and no configuration file can turn a centre's service into one with an example sign-in.
 */
enum Mode {
    PRODUCTION("production"),
    TRY_IT("try-it");

    private static final String PROPERTY = "doorway.mode";

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    void choose() {
        System.setProperty(PROPERTY, word);
    }

    static boolean isTryIt() {
        return TRY_IT.word.equals(System.getProperty(PROPERTY));
    }
}
