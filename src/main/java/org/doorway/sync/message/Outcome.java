package org.doorway.sync.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an operation. */
@Schema(
        description = "`applied`: it is recorded now. `already_known`: it was recorded before, and counts once. "
                + "`refused`: it is not recorded, and `problem` says why. `held`: it waits until somebody confirms it, "
                + "because its phone is lost. All but the refused ones may be deleted from the phone.")
public enum Outcome {
    APPLIED,
    ALREADY_KNOWN,
    REFUSED,
    HELD
}
