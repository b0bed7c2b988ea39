package org.doorway.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.report.ReportSpec;
import org.doorway.report.document.ReportFormat;
import org.doorway.reportrun.ReportRunOrder;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A report is saved under a name, changed, and made whenever somebody wants it, or by itself on a schedule. It is the
 * centre's and nobody's own: it goes on when whoever saved it has left. What it shows stays what they were allowed to see,
 * whoever changes it; deleting it leaves what was made of it.
 */
@Entity
class SavedReport {
    @Id
    UUID id;

    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    ReportSpec wanted;

    String language;

    @Enumerated(EnumType.STRING)
    ReportFormat format;

    @Nullable @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    List<Integer> covered;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    Schedule schedule;

    /** That time goes by is no change that anybody has made. */
    @Nullable @OptimisticLock(excluded = true)
    Instant nextAt;

    @Column(updatable = false)
    Instant savedAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    SavedReport() {}

    static SavedReport save(UUID id, @Nullable List<Integer> covered, Instant now, byte[] createdAs) {
        var report = new SavedReport();
        report.id = id;
        report.covered = covered;
        report.savedAt = now;
        report.createdAs = createdAs;
        return report;
    }

    /** @param own the language of its titles where the content names none */
    void write(SavedReportContent content, String own) {
        name = content.name();
        wanted = content.report();
        language = content.language() == null ? own : content.language();
        format = content.formatOrJson();
        schedule = content.schedule();
    }

    ReportRunOrder order() {
        return new ReportRunOrder(id, name, wanted, language, format, covered);
    }

    /** It is made next at the first time on its schedule after now, if it has one that does not rest. */
    void waitFrom(Instant now, @Nullable Timetable timetable) {
        nextAt = timetable == null || timetable.schedule().rests() ? null : timetable.after(now);
    }
}
