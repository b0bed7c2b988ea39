package org.doorway.sync.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What only the service can open. */
@Schema(
        description = "Sealed with HPKE (RFC 9180, base mode) to the service's key: the JSON object with `at`, `type`, "
                + "`path`, `body` and `basedOn`. The `info` is `doorway operation `, followed by the operation's id in small "
                + "letters; there is no associated data.")
public record Envelope(
        @NotBlank @Size(max = 100) @Schema(description = "The `id` of the key that it is sealed to.", examples = "3f1f4b0c2d10a8e9")
        String key,

        @NotBlank @Size(max = 100_000) @Pattern(regexp = "[A-Za-z0-9_-]+", message = "base64url, without =") @Schema(
                description = "The encapsulated key and the ciphertext, one after the other, in base64url without "
                        + "padding.",
                examples = "OUjP4K0d22lXeA5ZB3GVraBsVlBrAnMpeUqwLKgIFcQ9Zc0bq1W")
        String content) {}
