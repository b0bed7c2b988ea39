package org.doorway.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
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
 * The secrets that are kept outside the database, as one JSON file of two Tink keysets.
 *
 * <p>{@code lookup} (HMAC-SHA-256 as a pseudo-random function) turns what is written on a card into the hash it is
 * found by; {@code wrapping} (AES-256-GCM) encrypts each person's own data key. Losing the file loses every sealed
 * word; a copy of the database without it shows none of them.
 */
public final class KeyMaterial {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeysetHandle lookup;
    private final KeysetHandle wrapping;

    private KeyMaterial(KeysetHandle lookup, KeysetHandle wrapping) {
        this.lookup = lookup;
        this.wrapping = wrapping;
    }

    /** New random keys. */
    public static KeyMaterial generate() {
        return new KeyMaterial(
                newKeyset(PredefinedPrfParameters.HMAC_SHA256_PRF), newKeyset(PredefinedAeadParameters.AES256_GCM));
    }

    /**
     * The keys in a file.
     *
     * @throws IOException with a message fit for an operator when the file is missing or is not a key file
     */
    public static KeyMaterial read(Path file) throws IOException {
        var text = Files.readString(file);
        try {
            var tree = JSON.readTree(text);
            return new KeyMaterial(parse(tree, "lookup"), parse(tree, "wrapping"));
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
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
