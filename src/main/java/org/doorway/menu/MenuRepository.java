package org.doorway.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The four kinds of rows that make a menu. */
@ApplicationScoped
class MenuRepository {
    private final EntityManager rows;

    MenuRepository(EntityManager rows) {
        this.rows = rows;
    }

    Optional<MenuItem> item(String code) {
        return rows.createQuery("from MenuItem where code = :code", MenuItem.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<MenuItem> itemForChange(String code) {
        return rows.createQuery("from MenuItem where code = :code", MenuItem.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<MenuItem> items() {
        return readAll("from MenuItem order by code", MenuItem.class);
    }

    List<MenuFamily> families() {
        return readAll("from MenuFamily order by position, code", MenuFamily.class);
    }

    List<Offering> offerings() {
        return readAll("from Offering order by position, key.itemId", Offering.class);
    }

    List<Bundle> bundles() {
        return readAll("from Bundle order by position, key.code", Bundle.class);
    }

    /** For reading only: nothing is kept to find out later what was changed. */
    private <T> List<T> readAll(String query, Class<T> kind) {
        return rows.createQuery(query, kind)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    <T> @Nullable T forChange(Class<T> kind, Object key) {
        return rows.find(kind, key, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Object row) {
        rows.persist(row);
        rows.flush();
    }

    void remove(Object row) {
        rows.remove(row);
    }

    void flush() {
        rows.flush();
    }
}
