package org.doorway.report.summary;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.doorway.FreshSite;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;

/**
 * Three sites that only one test knows of, each in another zone, with a menu that has everything and a stop at the first.
 *
 * @param summaries of these sites alone: those of other tests have years of their own
 */
public record CountedSites(
        List<Ledger.Place> sites, List<Ledger.Item> items, UUID stop, CentreRows rows, Summaries summaries) {
    /** With the hour at which their days end. */
    private static final Map<String, Integer> ZONES =
            new TreeMap<>(Map.of("America/Los_Angeles", 0, "America/New_York", 5, "Australia/Sydney", 2));

    public static CountedSites open(DataSource database, SiteDirectory directory) throws SQLException {
        var sites = new ArrayList<Ledger.Place>();
        for (var zone : ZONES.keySet()) {
            var firstHour = ZONES.get(zone);
            var code = FreshSite.openIn(zone, firstHour).code();
            var id = directory.all().stream()
                    .filter(site -> site.code().equals(code))
                    .findAny()
                    .orElseThrow()
                    .id();
            sites.add(new Ledger.Place(id, code, ZoneId.of(zone), firstHour));
        }
        var rows = new CentreRows(database);
        return new CountedSites(
                sites,
                CountedMenu.in(database),
                rows.stop(sites.get(0)),
                rows,
                summaries(database, directory, site -> sites.stream().anyMatch(own -> own.id() == site.id())));
    }

    /** Of some sites alone: the days of others stay as they are. */
    static Summaries summaries(DataSource database, SiteDirectory directory, Predicate<SiteRef> which) {
        return new Summaries(database, directory.all().stream().filter(which).toList());
    }

    Set<Integer> ids() {
        return sites.stream().map(Ledger.Place::id).collect(Collectors.toSet());
    }

    /** What in the sums is not what the rows add up to. */
    public List<String> differences() throws SQLException {
        return summaries.differences();
    }

    /** Adds up all days that are over. */
    public void addUp() throws SQLException {
        addUp(summaries);
    }

    /** Adds up all days of some sites that are over. */
    public static void addUp(DataSource database, SiteDirectory directory, Predicate<SiteRef> which)
            throws SQLException {
        addUp(summaries(database, directory, which));
    }

    static void addUp(Summaries summaries) throws SQLException {
        for (int steps = 0; summaries.step() == Summaries.Step.ADDED_UP; steps++) {
            if (steps == 20_000) {
                throw new AssertionError("It does not come to an end.");
            }
        }
    }
}
