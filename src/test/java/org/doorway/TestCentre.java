package org.doorway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.HashMap;
import java.util.Map;
import org.doorway.launch.tryit.EmbeddedDatabase;
import org.doorway.privacy.KeyMaterial;

/**
 * What every {@code @QuarkusTest} runs on: a real PostgreSQL with the two roles of production, new key material, and a
 * sign-in whose key {@link Tokens} signs with. Name it on a test class with {@code @WithTestResource(TestCentre.class)}.
 */
public class TestCentre implements QuarkusTestResourceLifecycleManager {
    static final String ISSUER = "https://sign-in.example/centre";
    static final String AUDIENCE = "doorway";

    private static final Path FOLDER = Path.of("target", "test-centre").toAbsolutePath();

    private static final Path SIGNING_KEY = FOLDER.resolve("sign-in-key");

    private static PrivateKey signingKey;

    private EmbeddedDatabase database;
    private SignIn signIn;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.startThrowaway(UnpackedPostgres.in(FOLDER.resolve("postgres")));
        var configuration = new HashMap<>(database.configuration());
        configuration.put("doorway.privacy.key-file", newKeyFile().toString());
        configuration.put("quarkus.oidc.auth-server-url", openSignIn().issuer());
        configuration.put("quarkus.oidc.token.issuer", ISSUER);
        configuration.put("quarkus.oidc.token.audience", AUDIENCE);
        return configuration;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
        if (signIn != null) {
            signIn.close();
        }
    }

    private SignIn openSignIn() {
        try {
            signIn = SignIn.open();
            signIn.writeKey(SIGNING_KEY);
            return signIn;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By way of a file: Quarkus loads this class once for those who test, and once for what they test on. */
    static synchronized PrivateKey signingKey() {
        try {
            if (signingKey == null) {
                signingKey = SignIn.readKey(SIGNING_KEY);
            }
            return signingKey;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path newKeyFile() {
        try {
            var file = FOLDER.resolve("keys.json");
            Files.deleteIfExists(file);
            KeyMaterial.generate().write(file);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
