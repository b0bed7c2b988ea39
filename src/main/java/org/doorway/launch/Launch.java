package org.doorway.launch;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.doorway.launch.start.Mode;
import org.doorway.launch.start.StartRefused;
import org.doorway.launch.tryit.TryIt;
import org.doorway.privacy.KeyMaterial;

/** What the program can be started as: a centre's service, a service to try, or the maker of a key file. */
public final class Launch {
    private static final String USAGE = """
            Usage:
              (no argument)    serve a centre; what it needs is taken from the environment
              try-it           serve an example centre, with a database and a sign-in of its own
              make-keys FILE   write new key material to a file that does not exist yet
              verify-summaries      prove that what reports read is what was recorded
              recompute-summaries   add all of it up anew, then prove it""";

    private Launch() {}

    /** Does what the arguments say. Ends the process with a code other than 0 when that cannot be done. */
    public static void run(String... arguments) {
        // What the server would refuse without a word reaches the gate, which says why.
        System.setProperty("vertx.disableURIValidation", "true");
        // Has every connection watched from its beginning (Connections).
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        // A worker without work would yield the processor 128 times before it sleeps: on a small box that is most of
        // it.
        System.setProperty("jboss.threads.eqe.park-spins", "0");
        // Java's own, which would be looked for in every jar with every card that is drawn.
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
        System.setProperty(
                "javax.xml.parsers.DocumentBuilderFactory",
                "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");
        try {
            obey(List.of(arguments));
        } catch (StartRefused refused) {
            refused.sentences().forEach(System.err::println);
            System.exit(refused.exitCode());
        }
    }

    private static void obey(List<String> words) {
        if (words.isEmpty()) {
            serve();
        } else if (words.equals(List.of("try-it"))) {
            Mode.TRY_IT.choose();
            TryIt.serve(System.getenv());
        } else if (words.size() == 2 && words.get(0).equals("make-keys")) {
            makeKeys(Path.of(words.get(1)));
        } else if (words.equals(List.of("verify-summaries"))) {
            SummaryCheck.verify(System.getenv());
        } else if (words.equals(List.of("recompute-summaries"))) {
            SummaryCheck.recompute(System.getenv());
        } else {
            throw StartRefused.badCommandLine(USAGE);
        }
    }

    private static void serve() {
        Mode.PRODUCTION.choose();
        var environment = System.getenv();
        ProductionCheck.require(environment);
        DatabaseCheck.require(environment);
        Quarkus.run();
    }

    private static void makeKeys(Path file) {
        try {
            KeyMaterial.generate().write(file);
        } catch (FileAlreadyExistsException taken) {
            throw StartRefused.cannotRun(
                    "%s exists already and is never overwritten: losing a key file loses everything".formatted(file)
                            + " that was sealed with it.");
        } catch (IOException failed) {
            throw StartRefused.cannotRun("The key file cannot be written: %s.".formatted(failed));
        }
        System.out.println("New keys are in " + file + ". Keep a copy in a safe place, away from the database.");
    }
}
