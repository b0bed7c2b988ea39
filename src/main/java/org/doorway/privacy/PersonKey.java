package org.doorway.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/**
 * The data key of one person comes into being when the first word about them is sealed, and stays the same for as
 * long as they want to be remembered; when the key file's wrapping key changes, only the wrapping is renewed. The row
 * is deleted when they want to be forgotten: that makes noise of every word that was sealed, wherever it is stored.
 */
@Entity
class PersonKey {
    @Id
    UUID participantId;

    byte[] wrapped;

    @SuppressWarnings("NullAway.Init")
    PersonKey() {}
}
