package org.doorway;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged from now on, until it is closed. */
public final class LogLines extends Handler implements AutoCloseable {
    private final PatternFormatter formatter = new PatternFormatter("%c %s %X%e%n");
    private final StringBuffer lines = new StringBuffer();

    private LogLines() {}

    public static LogLines listen() {
        var log = new LogLines();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    @Override
    public void publish(LogRecord line) {
        lines.append(formatter.format(line));
    }

    public String text() {
        return lines.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
