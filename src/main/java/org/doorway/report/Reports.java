package org.doorway.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doorway.platform.language.Spelling;
import org.doorway.report.document.AddedHours;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodView;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.report.indicator.Catalogue;
import org.doorway.report.indicator.Estimates;
import org.doorway.report.indicator.PopulationEstimate;
import org.doorway.report.indicator.SmallCellRule;
import org.doorway.report.indicator.SuppressedFigures;
import org.doorway.report.indicator.Totals;
import org.doorway.report.summary.ReportProgress;
import org.doorway.report.summary.ReportSettings;
import org.doorway.report.summary.ReportTransactions;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;

/** Makes reports, each from one snapshot of the database. */
@ApplicationScoped
public class Reports {
    private final ReportTransactions store;
    private final SiteDirectory sites;
    private final ReportSettings settings;
    private final Clock clock;

    Reports(ReportTransactions store, SiteDirectory sites, ReportSettings settings, Clock clock) {
        this.store = store;
        this.sites = sites;
        this.settings = settings;
        this.clock = clock;
    }

    /** A report as those who run the centre see it: no figure is about a single person. */
    public ReportView shown(ReportRequest request, Locale language) throws SQLException {
        return make(ReportTask.of(request, new SmallCellRule(settings.leastPeople()), sites.covered(), language));
    }

    /**
     * The same while nobody waits for it.
     *
     * @param covered the sites that those who will see it may see
     * @throws java.util.concurrent.CancellationException when it was stopped
     */
    public ReportView shownLater(ReportRequest request, Set<Integer> covered, Locale language, ReportProgress underway)
            throws SQLException {
        var task = ReportTask.of(request, new SmallCellRule(settings.leastPeople()), covered, language);
        underway.takes(task.steps());
        return store.read(underway, connection -> make(connection, task.with(underway)));
    }

    /**
     * A report with true figures only, for whoever applies a rule of their own before anybody sees it: of each row it
     * tells how many people are behind it at most.
     */
    public ReportView exact(ReportRequest request, Locale language) throws SQLException {
        return make(ReportTask.of(request, SmallCellRule.NONE, Set.of(), language));
    }

    /** The estimate that some indicators divide by, if somebody has entered one. */
    public Optional<PopulationEstimate> estimate() throws SQLException {
        return store.read(Estimates::read);
    }

    private ReportView make(ReportTask task) throws SQLException {
        return store.read(connection -> make(connection, task));
    }

    private ReportView make(Connection connection, ReportTask task) throws SQLException {
        var request = task.request();
        var rule = task.rule();
        var writing = new ReportTables(request, rule, task.language());
        var chosen = request.sites().stream().map(sites::of).toList();
        if (request.kind() == ReportKind.GOALS) {
            return goals(connection, task, writing, chosen);
        }
        var all = rule.least() == 0
                ? List.<SiteRef>of()
                : task.covered().stream().map(sites::of).toList();
        var counseling = new Counseling(connection, request, rule, chosen, all);
        var figures = Figures.read(connection, task, chosen, counseling);
        var totals = figures.totals();
        var hidden = rule.least() == 0 ? new SuppressedFigures() : figures.hidden(all);
        totals.forEach((period, known) -> hidden.addIndicators(period, known, rule));
        var tables = tables(connection, task, figures, totals, hidden, writing);
        // Whoever has chosen items has not asked for counseling.
        if (!request.filter().limitsItems() && counseling.isPart(null)) {
            tables.addAll(new CounselingTables(connection, rule, writing, counseling).all(task.language()));
        }
        var own = identification(request, totals, hidden, rule);
        return view(task, figures.isDone(request.period().until()), own, tables, writing);
    }

    private List<ReportTable> tables(
            Connection connection,
            ReportTask task,
            Figures figures,
            Map<Period, Totals> totals,
            SuppressedFigures hidden,
            ReportTables writing)
            throws SQLException {
        var request = task.request();
        var all = java.util.Objects.requireNonNull(totals.get(request.period()));
        Predicate<String> isHidden = code -> hidden.has(request.period(), code);
        var items = new ItemTables(task, writing);
        var tables = new ArrayList<ReportTable>();
        tables.add(writing.indicators(totals, hidden));
        var by = request.by();
        if (by == Breakdown.FAMILY) {
            tables.add(items.byFamily(all, isHidden));
        } else if (by != null && by != Breakdown.ITEM) {
            var label = label(connection, by, writing);
            tables.add(writing.parts(by, figures.parts(by), all, isHidden, label));
        }
        if (request.kind() != ReportKind.PEOPLE) {
            tables.add(items.byItem(all, isHidden));
        }
        if (request.trend() > 0) {
            tables.add(writing.trend(figures.trend(), totals, hidden));
        }
        return tables;
    }

    private Function<String, ReportTables.Label> label(Connection connection, Breakdown by, ReportTables writing)
            throws SQLException {
        return switch (by) {
            case SITE ->
                key -> {
                    var code = sites.of(Integer.parseInt(key)).code();
                    return new ReportTables.Label(code, code);
                };
            case STOP -> {
                var names = stopNames(connection);
                yield key -> new ReportTables.Label(key, names.getOrDefault(key, writing.title("noStop")));
            }
            case MODALITY ->
                key -> new ReportTables.Label(Spelling.of(key), writing.title("modality." + Spelling.of(key)));
            case HOUR ->
                key -> "-1".equals(key)
                        ? new ReportTables.Label("", writing.title("noHour"))
                        : new ReportTables.Label(key, "%02d:00".formatted(Integer.parseInt(key)));
            default -> key -> new ReportTables.Label(key, key);
        };
    }

    private static Map<String, String> stopNames(Connection connection) throws SQLException {
        var names = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id::text, name FROM report_stop")) {
            while (rows.next()) {
                names.put(rows.getString(1), rows.getString(2));
            }
        }
        return names;
    }

    private static ReportView.Identification identification(
            ReportRequest request, Map<Period, Totals> totals, SuppressedFigures hidden, SmallCellRule rule) {
        var all = java.util.Objects.requireNonNull(totals.get(request.period()));
        var isHidden = hidden.has(request.period());
        Function<String, ReportCell> cell =
                code -> rule.cell(Catalogue.byCode(code).orElseThrow(), all, isHidden);
        return new ReportView.Identification(cell.apply("ID_SHARE"), cell.apply("UNIQ_RANGE"));
    }

    private ReportView goals(Connection connection, ReportTask task, ReportTables writing, List<SiteRef> chosen)
            throws SQLException {
        var request = task.request();
        var goals = new GoalTables(connection, task.rule(), writing);
        var end = chosen.stream()
                .map(site -> site.startOf(request.period().until().plusDays(1)))
                .max(java.util.Comparator.naturalOrder())
                .orElseGet(clock::instant);
        var nobody = new ReportView.Identification(ReportCell.EMPTY, ReportCell.EMPTY);
        var tables = goals.asAt(end);
        task.underway().step();
        return view(task, end.isBefore(clock.instant()), nobody, tables, writing);
    }

    private ReportView view(
            ReportTask task,
            boolean isComplete,
            ReportView.Identification identification,
            List<ReportTable> tables,
            ReportTables writing) {
        var request = task.request();
        var period = request.period();
        var comparisons = request.kind() == ReportKind.GOALS
                ? List.<ReportView.Comparison>of()
                : List.of(
                        new ReportView.Comparison("before", PeriodView.of(period.before())),
                        new ReportView.Comparison("yearBefore", PeriodView.of(period.yearBefore())));
        return new ReportView(
                request.kind(),
                writing.title(Spelling.of(request.kind())),
                PeriodView.of(period),
                isComplete || isOver(request, period.until()),
                request.sites().stream()
                        .map(sites::of)
                        .map(site -> ReportView.SiteDays.of(site))
                        .collect(Collectors.toList()),
                clock.instant(),
                Catalogue.VERSION,
                task.language().toLanguageTag(),
                request.filter(),
                request.by(),
                identification,
                comparisons,
                new ReportView.Suppression(
                        settings.leastPeople(), writing.title("rule", Map.of("least", settings.leastPeople()))),
                AddedHours.in(tables));
    }

    private boolean isOver(ReportRequest request, LocalDate day) {
        var now = clock.instant();
        return request.sites().stream()
                .map(sites::of)
                .allMatch(site -> !site.startOf(day.plusDays(1)).isAfter(now));
    }
}
