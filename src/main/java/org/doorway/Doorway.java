package org.doorway;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.doorway.launch.Launch;

/** Where the program begins; {@link Launch} tells what it can be started as. */
@QuarkusMain
public class Doorway {
    public static void main(String... arguments) {
        Launch.run(arguments);
    }
}
