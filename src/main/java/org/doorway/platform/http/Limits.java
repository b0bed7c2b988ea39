package org.doorway.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** How much the service takes on at once, and from one caller. */
@ConfigMapping(prefix = "doorway.http")
public interface Limits {
    /** Requests that are being answered at the same time; who comes on top of them is told to come back. */
    Share underWay();

    /** Requests under way whose body is long, and is held in memory until it is there. */
    Share longBodies();

    /** Requests under way whose body is read as a stream, each by a thread that waits for it. */
    Share streams();

    /** From how many bytes on a body is long; nobody knows how long one is that comes in chunks. */
    MemorySize longBody();

    /** Connections; more than that make those without a request give way. */
    int mostConnections();

    /** Connections of one address; more than that make those of it without a request give way. */
    int mostConnectionsOfOneAddress();

    /** The body of a request, in bytes; a longer one is refused. */
    MemorySize longestBody();

    /** The body of a request to this path, in bytes, where many operations are sent at once. */
    Map<String, MemorySize> longestBodyOf();

    /** How many of something at the same time. */
    interface Share {
        int most();

        /** Of the above, for one token. */
        int ofOneCaller();

        /** Of the above, for one address. */
        int ofOneAddress();
    }

    /** How long a body may take to arrive, from its first byte to its last; then the connection is cut. */
    Duration slowestBody();

    /** How long what is left of a body is thrown away once its request has been answered; then the connection is cut. */
    Duration afterAnswer();
}
