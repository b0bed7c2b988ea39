package org.doorway.sync.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.json.StrictBodyReader;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Fingerprints;
import org.doorway.site.SiteDirectory;
import org.doorway.sync.message.BodyTimes;
import org.doorway.sync.message.OperationReader;
import org.doorway.sync.message.PhoneClock;
import org.doorway.sync.message.PhoneOperation;

/** Checks an operation as its online twin would be checked: who may, and everything about the body. */
@ApplicationScoped
public class Preparation {
    private final Commands commands;
    private final StrictBodyReader strict;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Fingerprints fingerprints;
    private final SiteDirectory sites;

    Preparation(
            Commands commands,
            StrictBodyReader strict,
            ObjectMapper mapper,
            Caller caller,
            Fingerprints fingerprints,
            SiteDirectory sites) {
        this.commands = commands;
        this.strict = strict;
        // With what is null: to a correction that says something else than nothing.
        this.mapper = mapper.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        this.caller = caller;
        this.fingerprints = fingerprints;
        this.sites = sites;
    }

    /** Whether an operation is the one that was applied before with a fingerprint, whatever is stored by now. */
    public boolean isSame(PhoneOperation sent, byte[] before) throws IOException {
        var command = commands.ofType(sent.type());
        if (command.isEmpty()) {
            return false;
        }
        return strict.understand(command.get().body(), mapper.writeValueAsBytes(sent.said()))
                .filter(body -> Fingerprints.areSame(before, fingerprint(sent, body)))
                .isPresent();
    }

    private byte[] fingerprint(PhoneOperation sent, Object body) {
        return fingerprints.of("operation:" + sent.type(), sent.aboutAndAt(), body);
    }

    /**
     * The operation, ready to be applied.
     *
     * @throws Problem that the online twin would answer with
     */
    public Prepared<?> prepare(PhoneOperation sent, PhoneClock clock) throws IOException {
        var command =
                commands.ofType(sent.type()).orElseThrow(() -> Problem.invalid(Fault.at("/type", "unknown_value")));
        if (command.roles().stream().noneMatch(caller::has)) {
            throw Problem.of(CommonError.ROLE_MAY_NOT);
        }
        for (var name : command.inPath()) {
            sent.id(name);
        }
        Problem.throwIfAny(sent.path().keySet().stream()
                .filter(name -> !command.inPath().contains(name))
                .map(name -> Fault.at("/path/" + name, "unknown_property"))
                .toList());
        if (command.replaces() && sent.body() == null) {
            throw Problem.invalid(Fault.at("/body", "missing"));
        }
        return read(sent, command, clock);
    }

    private <B> Prepared<B> read(PhoneOperation sent, Command<B> command, PhoneClock clock) throws IOException {
        var times = new BodyTimes(clock, sent.at(), time -> day(sent, time));
        try {
            var corrected = times.corrected(sent.said(), command.body());
            B body = strict.read(command.body(), mapper.writeValueAsBytes(corrected));
            // Where the one can be read, so can the other: they differ in times only.
            var asSent = corrected.equals(sent.said()) ? body : mapper.convertValue(sent.said(), command.body());
            return new Prepared<>(sent, command, times.operation(), body, asSent, fingerprint(sent, asSent));
        } catch (Problem faulty) {
            throw OperationReader.within("/body", faulty);
        }
    }

    /** The local day of a time at the site that a body names or means. */
    private LocalDate day(PhoneOperation sent, Instant time) {
        return sites.meant(sent.said().get("site") instanceof String code ? code : null, "/site", new ArrayList<>())
                .map(site -> site.dayOf(time))
                .orElseGet(() -> LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
