package org.doorway.visit.arrival;

import java.util.UUID;

/**
 * A visit to be written, with all that writing it needs: whoever writes it may be at work on another request.
 *
 * @param missesLeft how many codes that lead nowhere its caller may still show; with none left, a guess waits
 * @param subject of the caller's token
 * @param operation the {@code operationId} that access records name
 */
record VisitRow(Arrival arrival, Shown shown, long missesLeft, String subject, String operation) {
    UUID id() {
        return arrival.id();
    }

    /** Whether its code may not be looked up now. */
    boolean waits() {
        return shown.isGuess() && missesLeft <= 0;
    }
}
