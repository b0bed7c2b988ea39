package org.doorway.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The secrets that are kept outside the database, as one JSON file of three Tink keysets.
 *
 * <p>{@code lookup} (HMAC-SHA-256 as a pseudo-random function) turns what is written on a card into the hash it is
 * found by; {@code wrapping} (AES-256-GCM) encrypts each person's own data key; {@code envelope} (HPKE) opens what
 * phones have sealed to its primary key, or to one that was primary before. Losing the file loses every sealed word; a
 * copy of the database without it shows none of them.
 */
public final class KeyMaterial {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENVELOPE = "envelope";

    /** The file is from before there were envelopes. */
    public static final class WithoutEnvelope extends IOException {
        private static final long serialVersionUID = 1;

        WithoutEnvelope() {
            super("The key file has no keyset \"envelope\".");
        }
    }

    private final KeysetHandle lookup;
    private final KeysetHandle wrapping;
    private final KeysetHandle envelope;

    KeyMaterial(KeysetHandle lookup, KeysetHandle wrapping, KeysetHandle envelope) {
        this.lookup = lookup;
        this.wrapping = wrapping;
        this.envelope = envelope;
    }

    /** New random keys. */
    public static KeyMaterial generate() {
        return new KeyMaterial(
                newKeyset(PredefinedPrfParameters.HMAC_SHA256_PRF),
                newKeyset(PredefinedAeadParameters.AES256_GCM),
                newKeyset(EnvelopeKeys.PARAMETERS));
    }

    /**
     * The keys in a file.
     *
     * @throws WithoutEnvelope when that one keyset is missing
     * @throws IOException with a message fit for an operator when the file is missing or is not a key file
     */
    public static KeyMaterial read(Path file) throws IOException {
        var text = Files.readString(file);
        try {
            var tree = JSON.readTree(text);
            var lookup = parse(tree, "lookup");
            var wrapping = parse(tree, "wrapping");
            if (!tree.has(ENVELOPE)) {
                throw new WithoutEnvelope();
            }
            return new KeyMaterial(lookup, wrapping, parse(tree, ENVELOPE));
        } catch (JsonProcessingException | GeneralSecurityException notKeys) {
            // Neither cause nor content: parsers quote their input.
            throw new IOException("The key file is not one that make-keys wrote.");
        }
    }

    /**
     * Writes a new file that only its owner can read; an existing file is never overwritten.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the file exists
     */
    public void write(Path file) throws IOException {
        register();
        var tree = JSON.createObjectNode();
        tree.set("lookup", serialize(lookup));
        tree.set("wrapping", serialize(wrapping));
        tree.set(ENVELOPE, serialize(envelope));
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(
                file,
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n",
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    PrfSet lookup() {
        return primitive(lookup, PrfSet.class);
    }

    Aead wrapping() {
        return primitive(wrapping, Aead.class);
    }

    EnvelopeKeys envelope() {
        return EnvelopeKeys.of(envelope, primitive(envelope, HybridDecrypt.class));
    }

    private static <P> P primitive(KeysetHandle keyset, Class<P> kind) {
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key file holds a key of the wrong kind.", broken);
        }
    }

    private static KeysetHandle newKeyset(Parameters parameters) {
        try {
            register();
            return KeysetHandle.generateNew(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeysetHandle parse(JsonNode tree, String name) throws GeneralSecurityException {
        register();
        return TinkJsonProtoKeysetFormat.parseKeyset(tree.path(name).toString(), InsecureSecretKeyAccess.get());
    }

    private static JsonNode serialize(KeysetHandle keyset) throws IOException {
        try {
            return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void register() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            HybridConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
