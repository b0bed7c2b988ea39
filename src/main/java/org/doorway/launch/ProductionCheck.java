package org.doorway.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.doorway.launch.start.HttpAddress;
import org.doorway.launch.start.StartRefused;
import org.doorway.privacy.KeyMaterial;
import org.jspecify.annotations.Nullable;

/**
 * What the environment has to hold before the service may serve a centre.
 *
 * <p>Everything that is missing or unsafe is told at once, one sentence each, and no value of a secret is ever quoted.
 */
final class ProductionCheck {
    /** It is written into GRANT statements as it stands. */
    private static final Pattern PLAIN_ROLE_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final Map<String, String> environment;
    private final List<String> sentences = new ArrayList<>();

    private ProductionCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws StartRefused with a sentence for each thing that has to be set */
    static void require(Map<String, String> environment) {
        var check = new ProductionCheck(environment);
        check.database();
        check.signIn();
        check.reach();
        check.keyFile();
        check.address();
        if (!check.sentences.isEmpty()) {
            throw StartRefused.badConfiguration(check.sentences);
        }
    }

    private void database() {
        var url = value("DOORWAY_DB_URL", "the database's address, such as jdbc:postgresql://db.example:5432/doorway");
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            sentences.add(
                    "DOORWAY_DB_URL must be the address of a PostgreSQL database and begin with jdbc:postgresql:.");
        }
        if (url != null && url.contains("password=")) {
            sentences.add("DOORWAY_DB_URL must not carry a password, since addresses are logged;"
                    + " set DOORWAY_DB_PASSWORD and DOORWAY_DB_OWNER_PASSWORD instead.");
        }
        var service = value("DOORWAY_DB_USER", "the database role that the service works with, which owns no tables");
        value("DOORWAY_DB_PASSWORD", "that role's password");
        var owner = value("DOORWAY_DB_OWNER_USER", "the database role that owns the tables and migrates them");
        value("DOORWAY_DB_OWNER_PASSWORD", "that role's password");
        if (service != null && !PLAIN_ROLE_NAME.matcher(service).matches()) {
            sentences.add("DOORWAY_DB_USER must be a name of small letters, digits and underscores.");
        }
        if (service != null && service.equals(owner)) {
            sentences.add("DOORWAY_DB_USER and DOORWAY_DB_OWNER_USER must be two roles:"
                    + " the one that serves must not own the tables.");
        }
    }

    private void signIn() {
        var issuer = value("DOORWAY_OIDC_ISSUER", "the address of the OpenID Connect provider that staff sign in with");
        if (issuer == null) {
            return;
        }
        var address = parse(issuer);
        if (address == null || address.getHost() == null) {
            sentences.add("DOORWAY_OIDC_ISSUER must be an address such as https://sign-in.example/realms/doorway.");
        } else if (!"https".equals(address.getScheme()) && !mayBePlain(address)) {
            sentences.add("DOORWAY_OIDC_ISSUER must begin with https://, or anybody on the way could let themselves in;"
                    + " set DOORWAY_OIDC_ALLOW_HTTP=yes only where the network between the two is your own.");
        }
    }

    private void reach() {
        var reach = environment.get("DOORWAY_OIDC_TOKEN_WITHOUT_SITES");
        if (reach != null && !reach.equals("no-site") && !reach.equals("every-site")) {
            sentences.add("DOORWAY_OIDC_TOKEN_WITHOUT_SITES must be no-site, as it is when it is not set,"
                    + " or every-site: what a token without the claim \"sites\" covers.");
        }
    }

    private boolean mayBePlain(URI address) {
        return "http".equals(address.getScheme())
                && (HttpAddress.isLoopback(address.getHost())
                        || "yes".equals(environment.get("DOORWAY_OIDC_ALLOW_HTTP")));
    }

    private void keyFile() {
        var name = value("DOORWAY_KEY_FILE", "the file with the key material; make-keys FILE writes one");
        if (name == null) {
            return;
        }
        var file = Path.of(name);
        if (!Files.isReadable(file)) {
            sentences.add("DOORWAY_KEY_FILE names a file that is not there or cannot be read;"
                    + " make-keys FILE writes a new one.");
            return;
        }
        try {
            KeyMaterial.read(file);
            if (isOpenToOthers(file)) {
                sentences.add("DOORWAY_KEY_FILE can be read by everybody on this machine; run chmod 600 on it.");
            }
        } catch (KeyMaterial.WithoutEnvelope old) {
            sentences.add("DOORWAY_KEY_FILE has no \"envelope\", the keys that phones seal to;"
                    + " run make-keys with the name of a new file, and copy its \"envelope\" into yours.");
        } catch (IOException notKeys) {
            sentences.add("DOORWAY_KEY_FILE is not a key file that make-keys wrote; set it to the one that is.");
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> permission == PosixFilePermission.OTHERS_READ
                                || permission == PosixFilePermission.OTHERS_WRITE);
    }

    private void address() {
        sentences.addAll(HttpAddress.wrongPorts(environment));
    }

    private @Nullable String value(String name, String what) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            sentences.add("Set " + name + " to " + what + ".");
            return null;
        }
        return value;
    }

    private static @Nullable URI parse(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
