package org.doorway.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PersonAccessRepository implements PanacheRepositoryBase<PersonAccess, UUID> {}
