package org.doorway.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Files that are the same for everybody, made once however many ask for them. What is behind a name never changes; those
 * that nobody has asked for the longest make room.
 */
public final class Files {
    private final Cache<String, byte[]> known;

    /** @param mostBytes that they take altogether */
    public Files(long mostBytes) {
        known = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String name, byte[] content) -> content.length)
                .build();
    }

    /** The file of that name; who asks for it at the same time waits for the one that is being made. */
    public byte[] get(String name, Supplier<byte[]> making) {
        return known.get(name, unknown -> making.get());
    }
}
