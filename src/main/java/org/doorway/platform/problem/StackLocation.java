package org.doorway.platform.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where in this project's code something happened: what a log may say of an accident without quoting any content. */
final class StackLocation {
    private static final int DEPTH = 5;

    private StackLocation() {}

    static String of(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var own = Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.doorway"))
                .limit(DEPTH)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return root.getClass().getName() + (own.isEmpty() ? " in " + firstFrames(root) : " in " + own);
    }

    private static String firstFrames(Throwable root) {
        return Arrays.stream(root.getStackTrace())
                .limit(DEPTH)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
