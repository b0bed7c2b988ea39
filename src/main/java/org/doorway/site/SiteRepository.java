package org.doorway.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SiteRepository implements PanacheRepositoryBase<Site, Integer> {
    Optional<Site> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Optional<Site> byCodeForChange(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Site> inOrderOfCode() {
        return list("order by code");
    }
}
