package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.doorway.site.LocalDays;
import org.doorway.site.SiteRef;

/** The sites as a snapshot of the database has them: by these are the days that are added up in it. */
final class ReportSites {
    private ReportSites() {}

    /** In the order of their numbers. */
    static List<SiteRef> read(Connection connection) throws SQLException {
        var sites = new ArrayList<SiteRef>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id, code, time_zone, day_ends_hour FROM report_site ORDER BY id")) {
            while (rows.next()) {
                var days = new LocalDays(ZoneId.of(rows.getString(3)), LocalTime.of(rows.getInt(4), 0));
                sites.add(new SiteRef(rows.getInt(1), rows.getString(2), days, null));
            }
        }
        return sites;
    }
}
