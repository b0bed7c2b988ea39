package org.doorway.poster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PosterRepository implements PanacheRepositoryBase<Poster, Integer> {
    Optional<Poster> onlyOne() {
        return findByIdOptional(Poster.ONLY);
    }
}
