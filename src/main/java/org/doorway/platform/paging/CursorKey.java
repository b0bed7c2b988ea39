package org.doorway.platform.paging;

/** Hashes that only this service can make. Implemented by {@code privacy}, which keeps the keys. */
public interface CursorKey {
    /** @param length in bytes */
    byte[] hash(byte[] content, int length);
}
