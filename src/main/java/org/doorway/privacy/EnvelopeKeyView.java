package org.doorway.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public key that phones seal envelopes to. */
@Schema(
        name = "EnvelopeKey",
        description = "The public key that envelopes are sealed to, with HPKE (RFC 9180) in its base mode.")
public record EnvelopeKeyView(
        @Schema(
                description = "What an envelope names this key by: the first 8 bytes of its SHA-256, in hex.",
                examples = "3f1f4b0c2d10a8e9")
        String id,

        @Schema(description = "How to seal.", examples = "DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM")
        String suite,

        @Schema(
                description = "The 32 bytes of the key (RFC 7748), in base64url without padding.",
                examples = "OUjP4K0d22lXeA5ZB3GVraBsVlBrAnMpeUqwLKgIFcQ")
        String publicKey) {}
