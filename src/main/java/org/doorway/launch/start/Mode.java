package org.doorway.launch.start;

/**
 * Whether this process serves a centre or is tried out.
 *
 * <p>Kept as a system property that {@code Launch} sets on every start, over whatever was there, and read from nowhere
 * else: no environment and no configuration file can turn a centre's service into one with an example sign-in.
 */
public enum Mode {
    PRODUCTION("production"),
    TRY_IT("try-it");

    private static final String PROPERTY = "doorway.mode";

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    public void choose() {
        System.setProperty(PROPERTY, word);
    }

    public static boolean isTryIt() {
        return TRY_IT.word.equals(System.getProperty(PROPERTY));
    }
}
