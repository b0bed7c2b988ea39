package org.doorway.privacy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the secrets are that the database must not hold. */
@ConfigMapping(prefix = "doorway.privacy")
interface PrivacySettings {
    /** The key file; see {@link KeyMaterial}. */
    Path keyFile();
}
