package org.doorway.sync.message;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Unpacks what was packed with gzip in one piece, as every program does. The format allows any number of pieces, which may
 * be empty; what reads those goes into itself once more for each.
 */
final class PackedStream extends FilterInputStream {
    private final Source packed;

    private PackedStream(Source packed) throws IOException {
        super(new GzipCompressorInputStream(packed));
        this.packed = packed;
    }

    /** @throws ZipException when it does not begin like something packed */
    static PackedStream of(InputStream sent) throws IOException {
        var packed = new Source(sent);
        try {
            return new PackedStream(packed);
        } catch (IOException notPacked) {
            throw packed.explain(notPacked);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        try {
            var count = super.read(into, from, most);
            if (count < 0 && packed.read() >= 0) {
                throw new ZipException();
            }
            return count;
        } catch (IOException broken) {
            throw packed.explain(broken);
        }
    }

    /** What is sent, which tells a line that broke from what was packed badly. */
    private static final class Source extends BufferedInputStream {
        private boolean hasFailed;

        Source(InputStream sent) {
            super(sent);
        }

        @Override
        public synchronized int read() throws IOException {
            hasFailed = true;
            var next = super.read();
            hasFailed = false;
            return next;
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) throws IOException {
            hasFailed = true;
            var count = super.read(into, from, most);
            hasFailed = false;
            return count;
        }

        IOException explain(IOException failure) {
            return hasFailed ? failure : new ZipException();
        }
    }
}
