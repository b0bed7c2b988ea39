package org.doorway.platform.http;

import io.netty.channel.Channel;
import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connections that are open. Nobody is shut out by those who only hold theirs: when there are many, the one without a
 * request for the longest time gives way to a new one, of the same address first if it has more than its share.
 */
@ApplicationScoped
@Unremovable
class Connections {
    private final int most;
    private final int mostOfOneAddress;
    private final Map<Channel, String> open = new HashMap<>();
    private final Map<String, Integer> ofAddress = new HashMap<>();

    /** Those without a request under way, the longest without one first. */
    private final Map<Channel, String> idle = new LinkedHashMap<>();

    Connections(Limits limits) {
        this.most = limits.mostConnections();
        this.mostOfOneAddress = limits.mostConnectionsOfOneAddress();
    }

    void opened(Channel connection) {
        var surplus = add(connection);
        connection.closeFuture().addListener(closed -> remove(connection));
        if (surplus != null) {
            surplus.close();
        }
    }

    /** A request begins: its connection gives way to nobody until {@link #isIdle}. */
    void isBusy(HttpServerRequest request) {
        synchronized (this) {
            idle.remove(channel(request));
        }
    }

    void isIdle(HttpServerRequest request) {
        synchronized (this) {
            var channel = channel(request);
            var address = open.get(channel);
            if (address != null) {
                idle.put(channel, address);
            }
        }
    }

    private synchronized @Nullable Channel add(Channel connection) {
        var address = address(connection);
        open.put(connection, address);
        var count = ofAddress.merge(address, 1, Integer::sum);
        var isMoreThanItsShare = count > mostOfOneAddress;
        if (!isMoreThanItsShare && open.size() <= most) {
            idle.put(connection, address);
            return null;
        }
        var surplus = idlest(isMoreThanItsShare ? address : null);
        idle.put(connection, address);
        // Where nobody is idle, whoever comes last is one too many.
        return surplus == null ? connection : surplus;
    }

    private synchronized void remove(Channel connection) {
        idle.remove(connection);
        var address = open.remove(connection);
        if (address != null) {
            ofAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    private @Nullable Channel idlest(@Nullable String address) {
        for (var connection : idle.entrySet()) {
            if (address == null || address.equals(connection.getValue())) {
                // It is closed by its own thread, a little later: the next one needs another.
                idle.remove(connection.getKey());
                return connection.getKey();
            }
        }
        return null;
    }

    private static String address(Channel connection) {
        return connection.remoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "";
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}
