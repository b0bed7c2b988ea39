package org.doorway.privacy;

import java.util.Set;
import java.util.UUID;

/**
 * A key of {@link SharedKeys} as it is stored.
 *
 * @param of what it is the key of
 * @param people who share it: those whom it was made for, or shared anew with
 */
public record SharedKey(UUID of, Set<UUID> people, byte[] wrapped) {}
