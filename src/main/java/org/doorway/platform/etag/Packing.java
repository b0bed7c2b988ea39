package org.doorway.platform.etag;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Foretells what the server packs answers with: asks what the server itself will ask. */
final class Packing {
    private static final class Compressor extends HttpContentCompressor {
        Compressor() {
            super(StandardCompressionOptions.gzip(), StandardCompressionOptions.deflate());
        }

        @Nullable String encoding(String accepted) {
            return determineEncoding(accepted);
        }
    }

    private final Compressor compressor = new Compressor();

    /** The name of what is used for somebody who accepts these; null: nothing. */
    @Nullable String of(List<String> accepted) {
        return accepted.isEmpty() ? null : compressor.encoding(String.join(",", accepted));
    }
}
