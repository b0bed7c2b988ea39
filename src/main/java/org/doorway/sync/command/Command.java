package org.doorway.sync.command;

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
 * @param replaces whether the body takes the place of what is stored, so that without one nothing is meant
 * @param keepsBeside whether what comes in late is kept beside what is newer, and not refused
 * @param use what the twin does
 */
public record Command<B>(
        String type,
        Set<String> roles,
        List<String> inPath,
        Class<B> body,
        boolean replaces,
        boolean keepsBeside,
        Use<B> use) {
    /** The use case of a command. */
    interface Use<B> {
        /** Does it; answers with what the use case answers. */
        @Nullable Object apply(Prepared<B> operation) throws Exception;
    }

    /** A command of whoever stands at a door. */
    static <B> Command<B> atTheDoor(String type, Class<B> body, Use<B> use) {
        return new Command<>(type, Set.of(FRONT_DESK, OUTREACH, COUNSELOR), List.of(), body, false, false, use);
    }

    /** A command of counselors. */
    static <B> Command<B> inConfidence(String type, Class<B> body, Use<B> use) {
        return new Command<>(type, Set.of(COUNSELOR), List.of(), body, false, false, use);
    }

    /** The same command, about something that its path names. */
    Command<B> about(String... names) {
        return new Command<>(type, roles, List.of(names), body, replaces, keepsBeside, use);
    }

    /** The same command, whose body takes the place of what is stored. */
    Command<B> replacing() {
        return new Command<>(type, roles, inPath, body, true, keepsBeside, use);
    }

    /** The same command, which keeps what comes in late beside what is newer. */
    Command<B> keepingBeside() {
        return new Command<>(type, roles, inPath, body, replaces, true, use);
    }
}
