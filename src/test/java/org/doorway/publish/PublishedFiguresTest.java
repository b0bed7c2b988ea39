package org.doorway.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.publish.ThreeSites.open;
import static org.doorway.publish.ThreeSites.visitsOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.doorway.disclosure.DisclosureAudit;
import org.doorway.disclosure.Figure;
import org.doorway.disclosure.ProblemBuilder;
import org.doorway.disclosure.TimeBudget;
import org.doorway.privacy.Retries;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportKind;
import org.doorway.site.SiteDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What published reports hide, by themselves and together. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedFiguresTest {
    @Inject
    PublicationRepository publications;

    @Inject
    PublishedBytes bytes;

    @Inject
    PublicSource source;

    @Inject
    Retries retries;

    @Inject
    SiteDirectory sites;

    @Inject
    Clock clock;

    @Inject
    Validator validator;

    private ThreeSites centre;
    private CentreApi manager;

    @BeforeEach
    void a_month_at_three_sites() {
        centre = new ThreeSites();
        manager = centre.manager;
    }

    @Test
    void a_small_figure_is_hidden_with_another_that_would_give_it_away() {
        var report = centre.published("site");
        assertThat(visitsOf(report, centre.van)).isEqualTo(Map.of("withheld", true));
        assertThat(visitsOf(report, centre.elm)).isEqualTo(Map.of("withheld", true));
        assertThat(visitsOf(report, centre.main)).isEqualTo(Map.of("number", 40));
        assertThat(report.<Integer>path("tables.find { it.code == 'by_site' }.total.cells[2].number"))
                .isEqualTo(69);
    }

    @Test
    void few_who_came_late_stay_hidden_in_a_revision_and_many_are_shown() {
        var id = centre.publish("site");
        manager.posts("/publications/" + id + "/revisions", Map.of("changes", "Nothing."))
                .isRefused(409, "nothing-has-changed");
        centre.visits(centre.main, 2);
        var revision = centre.revised(id, "Two more at the main site.");
        // Two more than before would be two people.
        assertThat(visitsOf(revision, centre.main)).isEqualTo(Map.of("withheld", true));
        centre.visits(centre.main, 30);
        var second = centre.revised(id, "Thirty more at the main site.");
        assertThat(second.<Integer>path("tables.find { it.code == 'by_site' }.total.cells[2].number"))
                .isEqualTo(101);
        assertThat(visitsOf(second, centre.van)).isEqualTo(Map.of("withheld", true));
        assertThat(open().get("/publications/" + id).<Object>path("tables[1].rows.size()"))
                .isEqualTo(3);
        assertThat(manager.gets("/publications?limit=500")
                        .is(200)
                        .<List<Integer>>get("items.findAll { it.original == '%s' }.revision".formatted(id)))
                .contains(3)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_month_is_not_given_away_by_its_quarter() {
        centre.month = centre.month.plusMonths(1);
        centre.visits(centre.main, 50);
        centre.month = centre.month.plusMonths(1);
        centre.visits(centre.main, 6);
        centre.month = centre.month.minusMonths(1);
        centre.visits(centre.elm, 20);
        centre.publish(null);
        var quarter = Map.of("kind", "services", "period", "quarter", "from", centre.month.toString());
        String id = manager.posts("/publications", Map.of("report", quarter))
                .is(201)
                .get("id");
        // April was 70, and May 6: the quarter would tell.
        assertThat(open().get("/publications/" + id)
                        .<Object>path("tables[0].rows.find { it.cells[0].text == 'VISITS' }.cells[3]"))
                .isEqualTo(Map.of("withheld", true));
    }

    @Test
    void items_one_by_one_and_indicators_of_them_are_not_both_published() {
        var item = ThreeSites.meal();
        centre.took(item, 15);
        centre.publish("site");
        manager.posts("/publications", centre.body("item")).isRefused(409, "published-another-way");
        centre.month = centre.month.plusMonths(1);
        centre.took(item, 15);
        centre.publish("item");
        manager.posts("/publications", centre.body("site")).isRefused(409, "published-another-way");
    }

    /** Whoever runs the centre may be stricter than the usual rule. */
    @Test
    void what_is_hidden_is_what_the_setting_says() {
        var asked = new PublicReport(ReportKind.SERVICES, PeriodUnit.MONTH, centre.month, null, null, null);
        var strict = new Publications(publications, source, bytes, retries, sites, new Least(100), clock);
        var published = QuarkusTransaction.requiringNew()
                .call(() -> strict.publish(new PublishReport(null, asked)).view());
        var report = open().get("/publications/" + published.id());
        // There were 69 visits.
        assertThat(report.<Object>path("tables[0].rows.find { it.cells[0].text == 'VISITS' }.cells[3]"))
                .isEqualTo(Map.of("withheld", true));
        assertThat(report.<Integer>path("suppression.least")).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "5, 0"})
    void nobody_may_be_looser_than_five(int least, int faults) throws NoSuchMethodException {
        var setting = PublishSettings.class.getDeclaredMethod("least");
        assertThat(validator.forExecutables().validateReturnValue(new Least(least), setting, least))
                .hasSize(faults);
    }

    private record Least(int least) implements PublishSettings {
        @Override
        public Duration longestProof() {
            return Duration.ofMinutes(20);
        }
    }

    /** Everything that was ever published here, attacked with all of it. */
    @Test
    void nothing_that_was_ever_published_gives_a_small_figure_away() {
        centre.publish("site");
        centre.publish("modality");
        var shown = new HashSet<String>();
        var byMeasure = publications.oldestFirst().stream()
                .flatMap(one -> bytes.read(one.figures, ArchivedFigures.class).figures().stream()
                        .map(kept -> {
                            var figure = kept.figure();
                            var id = one.id + " " + figure.id();
                            if (kept.isShown()) {
                                shown.add(id);
                            }
                            return new Figure(
                                    id,
                                    figure.measure(),
                                    figure.region(),
                                    figure.value(),
                                    figure.people(),
                                    figure.isImplied());
                        }))
                .filter(figure -> figure.region().from().getYear() == centre.month.getYear())
                .collect(Collectors.groupingBy(Figure::measure));
        assertThat(byMeasure).isNotEmpty();
        byMeasure.forEach((measure, figures) -> {
            var problem = ProblemBuilder.of(figures, List.of(), 11, PublicFigures.mostOfOne(measure))
                    .orElseThrow();
            var hidden = figures.stream()
                    .map(Figure::id)
                    .filter(id -> !shown.contains(id))
                    .collect(Collectors.toSet());
            assertThat(new DisclosureAudit(problem.sensitiveCells())
                            .unproved(problem.published(hidden), new TimeBudget(Duration.ofMinutes(20))))
                    .isEmpty();
        });
    }
}
