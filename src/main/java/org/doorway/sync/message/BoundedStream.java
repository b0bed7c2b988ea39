package org.doorway.sync.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

/** Ends with a refusal when more comes than may. */
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var count = super.read(into, from, most);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Problem.of(CommonError.TOO_LARGE);
        }
    }
}
