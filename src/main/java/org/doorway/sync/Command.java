package org.doorway.sync;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be told from a phone: the twin of an operation that exists online.
 *
 * @param type the {@code operationId} of the twin
 * @param roles that may call the twin
 * @param inPath the names of what the twin has in its path
 * @param body what the twin takes
 * @param time the property of the body that says when it happened; null: there is none
 * @param says what the body says of what is stored
 * @param use what the twin does
 */
record Command<B>(
        String type,
        Set<String> roles,
        List<String> inPath,
        Class<B> body,
        @Nullable String time,
        Says says,
        Use<B> use) {
    /** What a body says of what is stored. */
    enum Says {
        /** Nothing: it is about something else. */
        MORE,
        /** All: it takes its place, so that without one nothing is meant. */
        ALL,
        /** What is wrong: whatever it leaves out, a time as well, stays as it is. */
        OTHERWISE
    }

    /** The use case of a command. */
    interface Use<B> {
        /** Does it; answers with what the use case answers. */
        @Nullable Object apply(Prepared<B> operation) throws Exception;
    }

    /** A command of whoever stands at a door. */
    static <B> Command<B> atTheDoor(String type, Class<B> body, Use<B> use) {
        return new Command<>(type, Set.of(FRONT_DESK, OUTREACH, COUNSELOR), List.of(), body, null, Says.MORE, use);
    }

    /** A command of counselors. */
    static <B> Command<B> inConfidence(String type, Class<B> body, Use<B> use) {
        return new Command<>(type, Set.of(COUNSELOR), List.of(), body, null, Says.MORE, use);
    }

    /** The same command, about something that its path names. */
    Command<B> about(String... names) {
        return new Command<>(type, roles, List.of(names), body, time, says, use);
    }

    /** The same command, with a time in its body. */
    Command<B> at(String property) {
        return new Command<>(type, roles, inPath, body, property, says, use);
    }

    /** The same command, whose body takes the place of what is stored. */
    Command<B> replacing() {
        return new Command<>(type, roles, inPath, body, time, Says.ALL, use);
    }

    /** The same command, whose body corrects what is stored. */
    Command<B> correcting() {
        return new Command<>(type, roles, inPath, body, time, Says.OTHERWISE, use);
    }

    boolean replaces() {
        return says == Says.ALL;
    }

    boolean corrects() {
        return says == Says.OTHERWISE;
    }
}
