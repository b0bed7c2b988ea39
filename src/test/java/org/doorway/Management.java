package org.doorway;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the service tells those who run it how it is. */
public final class Management {
    private Management() {}

    /** @param path such as {@code /health/ready} */
    public static String address(String path) {
        return ConfigProvider.getConfig().getValue("test.management.url", String.class) + path;
    }

    public static String metrics() {
        return RestAssured.get(address("/metrics")).asString();
    }
}
