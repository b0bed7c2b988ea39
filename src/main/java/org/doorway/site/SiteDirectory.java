package org.doorway.site;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorway.platform.cache.Snapshot;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The sites by code and by number, from memory: what every request at the door begins with. */
@ApplicationScoped
public class SiteDirectory {
    private record Index(Map<String, SiteRef> byCode, Map<Integer, SiteRef> byId) {}

    private final Snapshot<Index> index;
    private final Caller caller;

    SiteDirectory(SiteReader reader, Caller caller) {
        this.index = new Snapshot<>(() -> index(reader.all()));
        this.caller = caller;
    }

    private static Index index(List<SiteRef> sites) {
        return new Index(
                sites.stream().collect(Collectors.toMap(SiteRef::code, Function.identity())),
                sites.stream().collect(Collectors.toMap(SiteRef::id, Function.identity())));
    }

    /** The site of a stored row. */
    public SiteRef of(int id) {
        var known = index.get().byId.get(id);
        return known != null ? known : requireNonNull(index.getFresher().byId.get(id));
    }

    /**
     * The site that a request names, or, when it names none, the only one it can mean.
     *
     * @param where pointer to the name in the request, for the fault
     * @return empty when a fault was added
     * @throws Problem {@code site-not-covered} (403) when the token does not cover the site
     */
    public Optional<SiteRef> meant(@Nullable String code, String where, List<Fault> faults) {
        if (code == null) {
            var only = theOnlyOne();
            if (only.isEmpty()) {
                faults.add(Fault.at(where, "which_site"));
            }
            return only;
        }
        // The token first: whether a site that it does not cover exists is not its business.
        caller.requireSite(code);
        var known = byCode(code);
        if (known.isEmpty()) {
            faults.add(Fault.at(where, "unknown_value"));
        }
        return known;
    }

    /** The same for a request that can go no further without its site. */
    public SiteRef require(@Nullable String code, String where) {
        var faults = new java.util.ArrayList<Fault>();
        return meant(code, where, faults).orElseThrow(() -> Problem.invalid(faults));
    }

    /** The site that a path names; 404 when there is none. */
    public SiteRef inPath(String code) {
        caller.requireSite(code);
        return byCode(code).orElseThrow(Problem::notFound);
    }

    /**
     * Lets a request go on only if the token covers all of the sites that something is for.
     *
     * @param codes of the sites; none: it is for every site
     * @throws Problem {@code site-not-covered} (403)
     */
    public void requireCovered(List<String> codes) {
        if (codes.isEmpty() && caller.isLimited()) {
            throw Problem.of(CommonError.SITE_NOT_COVERED);
        }
        codes.forEach(caller::requireSite);
    }

    /** Lets a request about a stored row go on only if the token covers the row's site. */
    public SiteRef requireCovered(int id) {
        var site = of(id);
        caller.requireSite(site.code());
        return site;
    }

    /** All sites, whoever is asking, in the order of their numbers: for work that nobody has asked for. */
    public List<SiteRef> all() {
        return index.getFresher().byCode.values().stream()
                .sorted(Comparator.comparing(SiteRef::id))
                .toList();
    }

    /** The numbers of all sites that the token covers. */
    public Set<Integer> covered() {
        return index.get().byCode.values().stream()
                .filter(site -> caller.covers(site.code()))
                .map(SiteRef::id)
                .collect(Collectors.toSet());
    }

    /** What the token is limited to: the numbers of the sites that it covers, in order; null: every site, also of tomorrow. */
    public @Nullable List<Integer> limit() {
        return caller.isLimited() ? covered().stream().sorted().toList() : null;
    }

    /** The only site that is covered, or else the only one of them that is not retired. */
    private Optional<SiteRef> theOnlyOne() {
        var covered = index.get().byCode.values().stream()
                .filter(site -> caller.covers(site.code()))
                .toList();
        var candidates = covered.size() == 1
                ? covered
                : covered.stream().filter(site -> !site.isRetired()).toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private Optional<SiteRef> byCode(String code) {
        var known = index.get().byCode.get(code);
        return Optional.ofNullable(
                known != null ? known : index.getFresher().byCode.get(code));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sites.SitesChanged event) {
        index.expire();
    }
}
