package org.doorway.outreach.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class GivenOutRepository implements PanacheRepositoryBase<GivenOut, GivenOut.Key> {
    // Most bundles were given out a moment ago, to somebody else: then nothing is written.
    private static final String REMEMBER = """
            INSERT INTO shift_bundle AS known (site_id, cursor, contents, given_out_at)
            VALUES (:site, :cursor, CAST(:contents AS jsonb), :now)
            ON CONFLICT (site_id, cursor) DO UPDATE SET given_out_at = excluded.given_out_at
            WHERE known.given_out_at < excluded.given_out_at - interval '1 hour'""";

    private final ObjectMapper mapper;

    GivenOutRepository(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Optional<Contents> contents(int site, String cursor) {
        return findByIdOptional(new GivenOut.Key(site, cursor)).map(GivenOut::contents);
    }

    /** Remembers what a bundle is made of, and forgets those that nobody has taken for long. */
    void remember(int site, Contents contents, Instant now, Duration keptFor) {
        var written = getEntityManager()
                .createNativeQuery(REMEMBER)
                .setParameter("site", site)
                .setParameter("cursor", contents.cursor())
                .setParameter("contents", json(contents))
                .setParameter("now", now)
                .executeUpdate();
        if (written > 0) {
            delete("key.siteId = ?1 and givenOutAt < ?2", site, now.minus(keptFor));
        }
    }

    private String json(Contents contents) {
        try {
            return mapper.writeValueAsString(contents.hashes());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
