package org.doorway.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between the service and PostgreSQL: passes everything on, counts how often the service waits for an answer,
 * and can be shut, as if nothing listened at the database's address.
 */
public final class Relay implements AutoCloseable {
    private final AtomicLong roundTrips = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile int target;
    private ServerSocket door;

    private Relay(ServerSocket door) {
        this.door = door;
        this.port = door.getLocalPort();
    }

    /** @param target the port of this machine that everything is passed on to */
    public static Relay to(int target) throws IOException {
        var relay = new Relay(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        relay.target = target;
        relay.accept(relay.door);
        return relay;
    }

    public int port() {
        return port;
    }

    /** How many times the service has sent something off and waited for its answer, signing in left aside. */
    public long roundTrips() {
        return roundTrips.get();
    }

    /** From now on nobody can connect; who is connected stays so until the database hangs up. */
    public void shut() throws IOException {
        door.close();
    }

    /** Connects as before, to a database that has moved. */
    public void openTo(int newTarget) throws IOException {
        target = newTarget;
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        accept(door);
    }

    private void accept(ServerSocket at) {
        start(() -> {
            while (!at.isClosed()) {
                var service = at.accept();
                try {
                    connect(service);
                } catch (IOException away) {
                    service.close();
                }
            }
        });
    }

    @SuppressWarnings("resource")
    private void connect(Socket service) throws IOException {
        var database = new Socket(InetAddress.getLoopbackAddress(), target);
        service.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        open.add(service);
        open.add(database);
        start(() -> pass(service, database, new FrontendMessages()));
        start(() -> pass(database, service, null));
    }

    private void pass(Socket from, Socket to, FrontendMessages messages) throws IOException {
        try (from;
                to) {
            pass(from.getInputStream(), to.getOutputStream(), messages);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void pass(InputStream from, OutputStream to, FrontendMessages messages) throws IOException {
        var bytes = new byte[65_536];
        int count;
        while ((count = from.read(bytes)) >= 0) {
            if (messages != null) {
                roundTrips.addAndGet(messages.waits(bytes, count));
            }
            to.write(bytes, 0, count);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException hungUp) {
                        // One of the two has closed the connection, and the other one hears of it.
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : open) {
            socket.close();
        }
    }

    /** Reads along in what a client says to PostgreSQL (protocol 3): where each message begins, and of what type. */
    private static final class FrontendMessages {
        private static final int PREFIX = 5;
        private static final int START_UP = 196_608;

        private final byte[] prefix = new byte[8];
        private int prefixFilled;
        private long rest;
        private boolean hasStarted;

        /** How many messages in these bytes ask for an answer: {@code Sync} and {@code Query}. */
        int waits(byte[] bytes, int count) {
            var waits = 0;
            var at = 0;
            while (at < count) {
                if (rest > 0) {
                    var passed = (int) Math.min(rest, count - at);
                    rest -= passed;
                    at += passed;
                    continue;
                }
                prefix[prefixFilled++] = bytes[at++];
                if (!hasStarted && prefixFilled == prefix.length) {
                    // Before the start-up message there are only requests for encryption: a length and a code.
                    hasStarted = number(4) >>> 16 == START_UP >>> 16;
                    rest = number(0) - prefix.length;
                    prefixFilled = 0;
                } else if (hasStarted && prefixFilled == PREFIX) {
                    waits += prefix[0] == 'S' || prefix[0] == 'Q' ? 1 : 0;
                    rest = number(1) + 1L - PREFIX;
                    prefixFilled = 0;
                }
            }
            return waits;
        }

        private int number(int from) {
            return (prefix[from] & 0xFF) << 24
                    | (prefix[from + 1] & 0xFF) << 16
                    | (prefix[from + 2] & 0xFF) << 8
                    | (prefix[from + 3] & 0xFF);
        }
    }
}
