package org.doorway.launch.tryit;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorway.launch.start.HttpAddress;

/**
 * The service with everything it needs in one folder: its database, its keys and a sign-in of its own.
 *
 * <p>Asks nobody anything, and lasts: what was recorded is there at the next start, also after a crash.
 */
public final class TryIt {
    /** Longer than {@code quarkus.shutdown.timeout}: the service goes first, its database after it. */
    private static final long SECONDS_TO_DRAIN = 40;

    private static final String STOP_WITH_PARENT = "doorway.stop-with-parent";

    private final HttpAddress address;
    private final HttpAddress management;
    private final HomeFolder home;
    private final CountDownLatch served = new CountDownLatch(1);
    private volatile boolean serving;
    private volatile boolean stopping;

    private TryIt(HttpAddress address, HttpAddress management, HomeFolder home) {
        this.address = address;
        this.management = management;
        this.home = home;
    }

    /** Serves until the process is told to stop. */
    public static void serve(Map<String, String> environment) {
        var address = held("http").orElseGet(() -> HttpAddress.forTryIt(environment));
        var management = held("management").orElseGet(() -> HttpAddress.forManagement(environment));
        new TryIt(address, management, HomeFolder.open(environment)).run();
    }

    /** Where the server listens while development mode runs the program anew. */
    private static Optional<HttpAddress> held(String server) {
        return Optional.ofNullable(System.getProperty("quarkus." + server + ".port"))
                .filter(port -> isDevelopment())
                .map(port ->
                        new HttpAddress(System.getProperty("quarkus." + server + ".host"), Integer.parseInt(port)));
    }

    private void run() {
        var stop = new Thread(this::stop, "database-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        if (Boolean.getBoolean(STOP_WITH_PARENT)) {
            stopWithParent();
        }
        var keys = TryItKeys.of(home);
        System.out.println("Starting PostgreSQL in " + home.path() + " ...");
        var database = EmbeddedDatabase.startDurable(postgres());
        TryItConfiguration.of(address, management, home, keys, database).forEach(System::setProperty);
        var exitCode = new AtomicInteger();
        if (stopping) {
            return;
        }
        serving = true;
        try {
            if (!isDevelopment()) {
                // As the default handler and not as an argument: with an argument nobody reports what went wrong.
                ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> exitCode.set(code));
            }
            Quarkus.run();
        } finally {
            served.countDown();
        }
        if (isDevelopment() && !stopping) {
            // It runs the program anew, in the same process, when a source has changed.
            Runtime.getRuntime().removeShutdownHook(stop);
            database.close();
            home.close();
        } else {
            System.exit(exitCode.get());
        }
    }

    private static boolean isDevelopment() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }

    /** The service finishes the requests under way, and only then loses its database. */
    private void stop() {
        stopping = true;
        if (serving) {
            System.out.println("Finishing the requests under way ...");
        }
        try {
            if (serving && !served.await(SECONDS_TO_DRAIN, TimeUnit.SECONDS)) {
                System.err.println("The service did not end in time; its database is stopped all the same.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        EmbeddedDatabase.stopIn(postgres());
        if (serving) {
            System.out.println("Stopped. What was recorded is in " + home.path() + ".");
        }
    }

    /** For who starts it by way of Maven: without this, ending Maven would leave the service behind. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var watch = new Thread(
                    () -> {
                        parent.onExit().join();
                        System.exit(0);
                    },
                    "parent-watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    private Path postgres() {
        return home.resolve("postgres");
    }
}
