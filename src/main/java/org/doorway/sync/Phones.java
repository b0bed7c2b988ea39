package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.http.Created;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;

/** The phones that people carry, and what happens when one is lost. */
@ApplicationScoped
@Transactional
class Phones {
    private final PhoneRepository phones;
    private final HeldStore held;
    private final PhoneReach reach;
    private final Caller caller;
    private final Event<LostSessions.PhoneLost> lost;
    private final Clock clock;

    Phones(
            PhoneRepository phones,
            HeldStore held,
            PhoneReach reach,
            Caller caller,
            Event<LostSessions.PhoneLost> lost,
            Clock clock) {
        this.phones = phones;
        this.held = held;
        this.reach = reach;
        this.caller = caller;
        this.lost = lost;
        this.clock = clock;
    }

    /** Registers a phone for the caller; the same request again changes nothing. */
    Created<PhoneView> register(RegisterPhone request) {
        var isNew = phones.add(Phone.register(request.id(), caller.subject(), reach.ofCaller(), clock.instant()));
        var phone = phones.forChange(request.id()).orElseThrow();
        if (!phone.isOf(caller.subject())) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        noteUse(phone);
        return new Created<>(view(phone), isNew);
    }

    PhoneView get(UUID id) {
        return view(require(id));
    }

    /** The caller's own; for those who run the centre, also those of the sites that they cover. */
    Page<PhoneView> list(PageRequest page) {
        var rows = phones.newestFirst(reach.sight(), page);
        return Page.of(rows, page.limit(), this::view, phone -> new Cursor(phone.registeredAt, phone.id).write());
    }

    /** From now on nothing comes from this phone unless somebody confirms it. */
    PhoneView lose(UUID id) {
        require(id);
        var phone = phones.forChange(id).orElseThrow();
        phone.lose(clock.instant());
        lost.fire(new LostSessions.PhoneLost());
        return view(phone);
    }

    /** Throws away what a lost phone has sent. Doing so twice changes nothing. */
    void discard(UUID id, UUID batch) {
        require(id);
        held.discard(id, batch);
    }

    /**
     * Lets a batch come in from a phone that the caller carries.
     *
     * @throws Problem {@code invalid-input} for any other phone
     */
    Phone use(UUID id) {
        var phone = phones.findByIdOptional(id)
                .filter(known -> known.isOf(caller.subject()))
                .orElseThrow(() -> Problem.invalid(Fault.at("/phone", "unknown_value")));
        noteUse(phone);
        return phone;
    }

    /** Lets only whoever carries a phone go on: what it recorded is recorded in their name. */
    Phone requireOwn(UUID id) {
        return Optional.of(require(id))
                .filter(phone -> phone.isOf(caller.subject()))
                .orElseThrow(Problem::notFound);
    }

    /** Whoever signs in anew with a phone that was found again must not be locked out by it. */
    private void noteUse(Phone phone) {
        phone.isUsedAt(reach.ofCaller());
        var session = caller.session();
        if (session != null && !phone.isLost()) {
            phones.note(phone.id, session);
        }
    }

    private Phone require(UUID id) {
        return phones.findByIdOptional(id)
                .filter(phone -> phone.isOf(caller.subject()) || reach.includes(phone))
                .orElseThrow(Problem::notFound);
    }

    private PhoneView view(Phone phone) {
        return PhoneView.of(phone, phone.isLost() ? held.batches(phone.id) : List.of());
    }
}
