package org.doorway.sync.command;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All commands that can be told from a phone. */
@ApplicationScoped
class Commands {
    /** Commands that belong together. A new one joins by one line in one of these. */
    interface Source {
        List<Command<?>> commands();
    }

    private final Map<String, Command<?>> byType;

    Commands(@All List<Source> sources) {
        byType = sources.stream()
                .flatMap(source -> source.commands().stream())
                .collect(Collectors.toUnmodifiableMap(Command::type, Function.identity()));
    }

    Optional<Command<?>> ofType(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    Collection<Command<?>> all() {
        return byType.values();
    }
}
