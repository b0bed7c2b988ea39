package org.doorway.launch.start;

/**
 * Whether this process serves a centre or is tried out.
 *
 * <p>Chosen by {@code Launch} and by nothing else: no environment and no configuration can turn a centre's service into
 * one with an example sign-in. Tests that run within the process of development mode are not tried out, either: their
 * classes are loaded anew.
 */
public enum Mode {
    PRODUCTION,
    TRY_IT;

    private static volatile Mode chosen = PRODUCTION;

    public void choose() {
        chosen = this;
    }

    public static boolean isTryIt() {
        return chosen == TRY_IT;
    }
}
