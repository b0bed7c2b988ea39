package org.doorway.notice;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as the door shows it. */
@Schema(description = "A notice as the door shows it, in your language.")
public record NoticeAtDoor(
        UUID id,
        Severity severity,
        @Schema(examples = "Strong batch about: go slow.") String text) {}
