package org.doorway.launch.tryit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a running service knows of having been started with {@code try-it}; {@link TryItConfiguration} fills it in. */
@ConfigMapping(prefix = "doorway.try-it")
interface TryItConfig {
    /** Where people on this machine reach the service, such as {@code http://localhost:8080}. */
    @WithDefault("http://localhost:8080")
    String address();

    /** Where they see how it is. */
    @WithDefault("http://localhost:9000")
    String management();

    /** The folder with everything the service keeps. */
    @WithDefault(".doorway")
    String home();
}
