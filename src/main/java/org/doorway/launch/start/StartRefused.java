package org.doorway.launch.start;

import java.util.List;

/** The service does not start. Carries one sentence for people per thing that has to be set right, and an exit code. */
public final class StartRefused extends RuntimeException {
    /** What sysexits.h calls EX_CONFIG: something is wrong in how the service was set up. */
    public static final int BAD_CONFIGURATION = 78;

    /** EX_USAGE is 64, but shells and scripts expect 2 of a command line that was not understood. */
    static final int BAD_COMMAND_LINE = 2;

    /** The surroundings (disk, another process) do not allow the start; nothing is wrong in the settings. */
    static final int CANNOT_RUN = 1;

    private final int exitCode;
    private final List<String> sentences;

    private StartRefused(int exitCode, List<String> sentences) {
        super(String.join(" ", sentences), null, false, false);
        this.exitCode = exitCode;
        this.sentences = List.copyOf(sentences);
    }

    public static StartRefused badConfiguration(List<String> sentences) {
        return new StartRefused(BAD_CONFIGURATION, sentences);
    }

    public static StartRefused badCommandLine(String usage) {
        return new StartRefused(BAD_COMMAND_LINE, List.of(usage));
    }

    public static StartRefused cannotRun(String sentence) {
        return new StartRefused(CANNOT_RUN, List.of(sentence));
    }

    public int exitCode() {
        return exitCode;
    }

    public List<String> sentences() {
        return sentences;
    }
}
