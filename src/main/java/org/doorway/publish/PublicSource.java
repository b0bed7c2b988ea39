package org.doorway.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.doorway.report.ReportRequest;
import org.doorway.report.Reports;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportView;
import org.doorway.site.SiteDirectory;

/** The reports that are published, as they truly are: nobody outside of this package sees them like this. */
@ApplicationScoped
class PublicSource {
    private final Reports reports;
    private final SiteDirectory sites;

    PublicSource(Reports reports, SiteDirectory sites) {
        this.reports = reports;
        this.sites = sites;
    }

    // A report is made from a snapshot of its own, which a transaction under way cannot be.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    ReportView exact(PublicReport asked) {
        var period = asked.wholeMonths();
        if (period == null) {
            throw new IllegalArgumentException("Not of whole months");
        }
        var all = sites.covered().stream().sorted().toList();
        var request = new ReportRequest(asked.kind(), period, all, ReportFilter.NONE, asked.by(), List.of(), 0);
        var language = asked.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(asked.language());
        try {
            return PublicForm.of(reports.exact(request, language));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
