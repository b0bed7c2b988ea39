package org.doorway.poster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Fault;
import org.doorway.publish.PublicationView;
import org.doorway.publish.Publications;
import org.doorway.publish.PublishedReport;
import org.doorway.report.document.ReportKind;

/** A poster speaks of some days, and of nothing that is not public. */
@ApplicationScoped
class PutUpPosterCheck implements StoredDataCheck<PutUpPoster> {
    private final Publications publications;

    PutUpPosterCheck(Publications publications) {
        this.publications = publications;
    }

    @Override
    public Class<PutUpPoster> of() {
        return PutUpPoster.class;
    }

    @Override
    public void check(PutUpPoster request, List<Fault> faults) {
        if (request.named().isEmpty()) {
            faults.add(Fault.at("", "nothing"));
        }
        var found = new EnumMap<ReportKind, PublicationView>(ReportKind.class);
        request.named()
                .forEach((kind, id) -> publications
                        .newestRevisionOf(id)
                        .map(PublishedReport::about)
                        .ifPresentOrElse(about -> found.put(kind, about), () -> faults.add(at(kind, "unknown_value"))));
        found.forEach((kind, about) -> {
            var first = found.values().iterator().next();
            if (about.kind() != kind) {
                faults.add(at(kind, "published_of_something_else"));
            } else if (!about.from().equals(first.from()) || !about.until().equals(first.until())) {
                faults.add(at(kind, "published_of_other_days"));
            }
        });
    }

    private static Fault at(ReportKind kind, String message) {
        return Fault.at("/" + Spelling.of(kind), message);
    }
}
