package org.doorway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.doorway.platform.paging.CursorKey;

/** Signs the cursors of lists with a key of the key file, so that they outlive a restart. */
@ApplicationScoped
class CursorKeys implements CursorKey {
    private final Keys keys;

    CursorKeys(Keys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] hash(byte[] content, int length) {
        return keys.hash("cursor", content, length);
    }
}
