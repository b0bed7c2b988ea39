package org.doorway.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.json.StrictBodyReader;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.Written;

/** Checks an operation as its online twin would be checked: who may, and everything about the body. */
@ApplicationScoped
class Preparation {
    private final Commands commands;
    private final StrictBodyReader strict;
    private final ObjectWriter asSent;
    private final Caller caller;

    Preparation(Commands commands, StrictBodyReader strict, ObjectMapper mapper, Caller caller) {
        this.commands = commands;
        this.strict = strict;
        // With what is null: to a correction that says something else than nothing.
        this.asSent = mapper.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .writer();
        this.caller = caller;
    }

    /**
     * The operation, ready to be applied.
     *
     * @throws Problem that the online twin would answer with
     */
    Prepared<?> prepare(Told told, PhoneClock clock, byte[] fingerprint) throws IOException {
        var command =
                commands.ofType(told.type()).orElseThrow(() -> Problem.invalid(Fault.at("/type", "unknown_value")));
        if (command.roles().stream().noneMatch(caller::has)) {
            throw Problem.of(CommonError.ROLE_MAY_NOT);
        }
        for (var name : command.inPath()) {
            told.id(name);
        }
        Problem.throwIfAny(told.path().keySet().stream()
                .filter(name -> !command.inPath().contains(name))
                .map(name -> Fault.at("/path/" + name, "unknown_property"))
                .toList());
        if (command.replaces() && told.body() == null) {
            throw Problem.invalid(Fault.at("/body", "missing"));
        }
        return read(told, command, clock, fingerprint);
    }

    private <B> Prepared<B> read(Told told, Command<B> command, PhoneClock clock, byte[] fingerprint)
            throws IOException {
        var dated = clock.date(told.at());
        try {
            B body = strict.read(command.body(), asSent.writeValueAsBytes(corrected(told, command, clock)));
            return new Prepared<>(told, command, dated, body, fingerprint);
        } catch (Problem faulty) {
            throw Telling.within("/body", faulty);
        }
    }

    private static Map<String, Object> corrected(Told told, Command<?> command, PhoneClock clock) {
        if (command.time() == null) {
            return told.said();
        }
        var body = new HashMap<>(told.said());
        var written = body.get(command.time());
        try {
            var at = written instanceof String text ? Written.instant(text) : told.at();
            if (written instanceof String || (written == null && !command.corrects())) {
                body.put(command.time(), clock.date(at).assumed().toString());
            }
        } catch (DateTimeException notATime) {
            // Left as it is, for the fault to be found where all faults are.
        }
        return body;
    }
}
