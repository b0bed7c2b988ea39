package org.doorway.poster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one poster: of which publications it is made. It is put up, made of others as months go by, taken down and put up
 * again, as often as the centre likes.
 */
@Entity
class Poster {
    static final int ONLY = 1;

    @Id
    int id;

    @Nullable UUID services;

    @Nullable UUID supplies;

    @Nullable UUID unmet;

    @Nullable Instant putUpAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Poster() {}

    static Poster nothingUp() {
        var poster = new Poster();
        poster.id = ONLY;
        return poster;
    }

    /** Putting up the same again changes nothing. */
    void putUp(PutUpPoster request, Instant now) {
        if (!request.equals(madeOf())) {
            makeOf(request);
            putUpAt = now;
        }
    }

    /** Taking down twice changes nothing. */
    void takeDown() {
        makeOf(PutUpPoster.NOTHING);
        putUpAt = null;
    }

    PutUpPoster madeOf() {
        return new PutUpPoster(services, supplies, unmet);
    }

    private void makeOf(PutUpPoster publications) {
        services = publications.services();
        supplies = publications.supplies();
        unmet = publications.unmet();
    }
}
