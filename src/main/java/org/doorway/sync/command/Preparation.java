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
    public boolean isSame(PhoneOperation told, byte[] before) throws IOException {
        var command = commands.ofType(told.type());
        if (command.isEmpty()) {
            return false;
        }
        return strict.understand(command.get().body(), mapper.writeValueAsBytes(told.said()))
                .filter(body -> Fingerprints.areSame(before, fingerprint(told, body)))
                .isPresent();
    }

    private byte[] fingerprint(PhoneOperation told, Object body) {
        return fingerprints.of("operation:" + told.type(), told.aboutAndAt(), body);
    }

    /**
     * The operation, ready to be applied.
     *
     * @throws Problem that the online twin would answer with
     */
    public Prepared<?> prepare(PhoneOperation told, PhoneClock clock) throws IOException {
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
        return read(told, command, clock);
    }

    private <B> Prepared<B> read(PhoneOperation told, Command<B> command, PhoneClock clock) throws IOException {
        var times = new BodyTimes(clock, told.at(), time -> day(told, time));
        try {
            var corrected = times.corrected(told.said(), command.body());
            B body = strict.read(command.body(), mapper.writeValueAsBytes(corrected));
            // Where the one can be read, so can the other: they differ in times only.
            var asSent = corrected.equals(told.said()) ? body : mapper.convertValue(told.said(), command.body());
            return new Prepared<>(told, command, times.operation(), body, asSent, fingerprint(told, asSent));
        } catch (Problem faulty) {
            throw OperationReader.within("/body", faulty);
        }
    }

    /** The local day of a time at the site that a body names or means. */
    private LocalDate day(PhoneOperation told, Instant time) {
        return sites.meant(told.said().get("site") instanceof String code ? code : null, "/site", new ArrayList<>())
                .map(site -> site.dayOf(time))
                .orElseGet(() -> LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
