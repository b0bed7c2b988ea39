package org.doorway.publish;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.disclosure.EarlierFigure;
import org.doorway.disclosure.Figure;
import org.doorway.disclosure.TimeBudget;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.ids.Sha256;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;
import org.doorway.report.document.ReportView;
import org.doorway.site.SiteDirectory;

/** Publishing reports, and reading what was published. */
@ApplicationScoped
@Transactional
public class Publications {
    private static final int MOST_READ = 20;

    private final Cache<UUID, ReportView> read =
            Caffeine.newBuilder().maximumSize(MOST_READ).build();
    private final PublicationRepository publications;
    private final PublicSource source;
    private final PublishedBytes bytes;
    private final Retries retries;
    private final SiteDirectory sites;
    private final PublishSettings settings;
    private final Clock clock;

    Publications(
            PublicationRepository publications,
            PublicSource source,
            PublishedBytes bytes,
            Retries retries,
            SiteDirectory sites,
            PublishSettings settings,
            Clock clock) {
        this.publications = publications;
        this.source = source;
        this.bytes = bytes;
        this.retries = retries;
        this.sites = sites;
        this.settings = settings;
        this.clock = clock;
    }

    /** Publishes a report; the same request again changes nothing. */
    public Created<PublicationView> publish(PublishReport request) {
        sites.requireCovered(List.of());
        var id = Ids.orHappening(request.id());
        return retries.begin("publishReport", id, request)
                .once(publications.findByIdOptional(id), known -> known.createdAs, PublicationView::of, createdAs -> {
                    publications.waitForTurn();
                    var asked = bytes.of(request.report());
                    var all = publications.oldestFirst();
                    if (all.stream().anyMatch(other -> Arrays.equals(other.asked, asked))) {
                        throw Problem.of(PublishError.ALREADY_PUBLISHED);
                    }
                    var publication = made(request.report(), all);
                    publication.id = id;
                    publication.createdAs = createdAs;
                    publication.revision = 1;
                    publications.persistAndFlush(publication);
                    return PublicationView.of(publication);
                });
    }

    Created<PublicationView> revise(UUID which, RevisePublication request) {
        sites.requireCovered(List.of());
        var first = require(which).first();
        var id = Ids.orHappening(request.id());
        return retries.begin("revisePublication", id, which, request)
                .once(publications.findByIdOptional(id), known -> known.createdAs, PublicationView::of, createdAs -> {
                    publications.waitForTurn();
                    var latest = publications.latestOf(first).orElseThrow();
                    var publication = made(bytes.read(latest.asked, PublicReport.class), publications.oldestFirst());
                    var before = bytes.read(latest.content, ReportView.class).tables();
                    if (bytes.read(publication.content, ReportView.class)
                            .tables()
                            .equals(before)) {
                        throw Problem.of(PublishError.NOTHING_HAS_CHANGED);
                    }
                    publication.id = id;
                    publication.createdAs = createdAs;
                    publication.original = latest.first();
                    publication.revision = latest.revision + 1;
                    publication.changes = request.changes();
                    publications.persistAndFlush(publication);
                    return PublicationView.of(publication);
                });
    }

    private Publication made(PublicReport asked, List<Publication> before) {
        var budget = new TimeBudget(settings.longestProof());
        var known = earlier(Connected.to(requireNonNull(asked.wholeMonths()), before));
        var release = new ReleaseMaker(known, settings.least(), budget).release(source.exact(asked));
        var publication = new Publication();
        publication.kind = asked.kind();
        publication.title = release.report().title();
        publication.periodFrom = release.report().period().from();
        publication.periodUntil = release.report().period().until();
        publication.asked = bytes.of(asked);
        publication.content = bytes.of(release.report());
        publication.digest = Sha256.hex(publication.content);
        publication.figures = bytes.of(release.kept());
        publication.isCoarse = release.isCoarse();
        publication.publishedAt = clock.instant();
        return publication;
    }

    /** The figures that were published, with what they would be now. */
    private List<EarlierFigure> earlier(List<Publication> before) {
        var earlier = new ArrayList<EarlierFigure>();
        for (var publication : before) {
            var now = PublicFigures.of(source.exact(bytes.read(publication.asked, PublicReport.class))).stream()
                    .collect(Collectors.toMap(Figure::id, Figure::value, (one, other) -> one));
            bytes.read(publication.figures, ArchivedFigures.class).figures().forEach(kept -> {
                var id = kept.figure().id();
                earlier.add(new EarlierFigure(kept.figure(), kept.isShown(), now.getOrDefault(id, 0L)));
            });
        }
        return earlier;
    }

    Page<PublicationView> newestFirst(PageRequest page) {
        var rows = publications.newestFirst(page);
        return Page.of(
                rows,
                page.limit(),
                PublicationView::of,
                publication -> new Cursor(publication.publishedAt, publication.id).write());
    }

    /** The newest revision of what was published under an id, which may be that of any of its revisions. */
    public Optional<PublishedReport> newestRevisionOf(UUID id) {
        return publications
                .findByIdOptional(id)
                .flatMap(known -> publications.latestOf(known.first()))
                .map(latest -> new PublishedReport(PublicationView.of(latest), read(latest)));
    }

    /** Of what the public page is made: understood once, however many look at it. */
    private ReportView read(Publication publication) {
        return read.get(publication.id, id -> bytes.read(publication.content, ReportView.class));
    }

    Publication require(UUID id) {
        return publications.require(id);
    }
}
