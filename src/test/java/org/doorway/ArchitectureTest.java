package org.doorway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorway.platform.problem.ErrorCode;
import org.doorway.platform.store.UuidRepository;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How the house is built: its floors, its doors, and what is not done in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final JavaClasses HOUSE = House.CLASSES;

    private static final java.nio.file.Path MAIN = java.nio.file.Path.of("src/main/java/org/doorway");

    /** Each feature uses what is on lower floors, and nothing on its own. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("platform", 0),
            Map.entry("audit", 1),
            Map.entry("privacy", 1),
            Map.entry("site", 2),
            Map.entry("participant", 3),
            Map.entry("menu", 3),
            Map.entry("notice", 3),
            Map.entry("stock", 3),
            Map.entry("stop", 3),
            Map.entry("library", 3),
            Map.entry("visit", 4),
            Map.entry("goal", 5),
            Map.entry("plan", 4),
            Map.entry("counseling", 7),
            Map.entry("referral", 4),
            Map.entry("overdose", 4),
            Map.entry("outreach", 6),
            Map.entry("report", 6),
            Map.entry("sync", 7),
            Map.entry("export", 7),
            Map.entry("funder", 7),
            Map.entry("publish", 8),
            Map.entry("saved", 9),
            Map.entry("poster", 9),
            Map.entry("disclosure", 1),
            Map.entry("frontend", 1),
            Map.entry("reportrun", 8),
            Map.entry("relationship", 4),
            Map.entry("reflection", 6),
            Map.entry("group", 4),
            Map.entry("launch", 10));

    /** The parts of features that have some, from below; "" is the feature's own package. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "counseling", List.of("content", "", "overview"),
            "goal", List.of("content", ""),
            "launch", List.of("start", "tryit", ""),
            "menu", List.of("item", ""),
            "outreach", List.of("", "bundle"),
            "participant", List.of("card", "", "join", "code"),
            "report", List.of("document", "indicator", "summary", ""),
            "sync", List.of("message", "command", ""),
            "visit", List.of("line", "tally", "count", "arrival", ""));

    /** What other features may use of a part; all else that is public there is so for the parts next door. */
    private static final Set<String> OPEN_TO_OTHERS = Set.of(
            "goal.content",
            "menu.item",
            "participant.code.CodeKind",
            "participant.code.Codes",
            "participant.code.Guesses",
            "participant.code.IssueCode",
            "participant.code.IssuedCodeView",
            "participant.code.IssuedCodes",
            "participant.code.OpenVisits",
            "participant.join.JoinedView",
            "participant.join.Joins",
            "report.document",
            "report.indicator.Catalogue",
            "report.indicator.Indicator",
            "report.indicator.Measure",
            "report.indicator.PopulationEstimate",
            "report.summary.SummaryCommand",
            "report.summary.ReportProgress",
            "visit.arrival.CheckIn",
            "visit.arrival.CodeOutcome",
            "visit.arrival.LinkVisit",
            "visit.arrival.ManyArrivals",
            "visit.count.RecordedCounts",
            "visit.count.Shift",
            "visit.line.CorrectLine",
            "visit.line.Modality",
            "visit.line.TakeMore",
            "visit.tally.CountHeads",
            "visit.tally.Tallies",
            "visit.tally.TallyView");

    private static final int MOST_FILES_OF_A_PACKAGE = 30;

    private static final Set<String> WALL_CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year");

    @Test
    void floors_look_down_only() {
        classes()
                .that(describe("are in a feature", type -> !feature(type).isEmpty()))
                .should(new ArchCondition<>("use lower floors only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().forEach(use -> {
                            var used = feature(use.getTargetClass().getBaseComponentType());
                            var allowed =
                                    used.isEmpty() || used.equals(feature(type)) || floor(used) < floor(feature(type));
                            if (!allowed) {
                                events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                            }
                        });
                    }
                })
                .check(HOUSE);
    }

    @Test
    void every_feature_says_its_own_floor() throws IOException {
        var said = new TreeMap<String, String>();
        for (var feature : features()) {
            said.put(feature, packageInfo(feature));
        }
        assertThat(said).allSatisfy((feature, info) -> {
            if (!feature.equals("platform")) {
                assertThat(info).as(feature).containsPattern("Floor " + floor(feature) + "\\b");
            }
        });
    }

    @Test
    void nothing_goes_round_in_circles() {
        slices().matching("org.doorway.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("org.doorway.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void features_have_parts_one_level_below_and_never_two() {
        var known = HOUSE.stream()
                .filter(type -> !feature(type).isEmpty() && !feature(type).equals("platform"))
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !parts(featureOf(name)).contains(partOf(name)))
                .toList();
        assertThat(known).as("Packages that are neither a feature nor a part").isEmpty();
    }

    @Test
    void parts_of_a_feature_look_down_only() {
        classes()
                .that(describe("are in a part", type -> PARTS.containsKey(feature(type))))
                .should(new ArchCondition<>("use their own part and lower ones") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().forEach(use -> {
                            var used = use.getTargetClass().getBaseComponentType();
                            if (feature(used).equals(feature(type)) && height(used) > height(type)) {
                                events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                            }
                        });
                    }
                })
                .check(HOUSE);
    }

    @Test
    void what_is_public_for_a_part_next_door_is_used_only_there() {
        classes()
                .that(describe("are in a feature", type -> !feature(type).isEmpty()))
                .should(new ArchCondition<>("use only the open ones of another feature's parts") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().forEach(use -> {
                            var used = use.getTargetClass().getBaseComponentType();
                            if (!feature(used).equals(feature(type)) && isForItsFeatureOnly(used)) {
                                events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                            }
                        });
                    }
                })
                .check(HOUSE);
    }

    @Test
    void every_part_says_which_one_it_is() throws IOException {
        for (var parts : PARTS.entrySet()) {
            for (var part : parts.getValue()) {
                if (!part.isEmpty()) {
                    var said =
                            "Part %d of {@code %s}".formatted(parts.getValue().indexOf(part) + 1, parts.getKey());
                    assertThat(packageInfo(parts.getKey() + "/" + part))
                            .as(part)
                            .contains(said);
                }
            }
        }
    }

    @Test
    void no_package_is_too_large_to_be_read() throws IOException {
        try (var folders = Files.walk(MAIN).filter(Files::isDirectory)) {
            for (var folder : folders.toList()) {
                var name = MAIN.relativize(folder)
                        .toString()
                        .replace(folder.getFileSystem().getSeparator(), ".");
                try (var files = Files.list(folder)) {
                    var number = files.filter(file -> file.toString().endsWith(".java"))
                            .count();
                    assertThat(number).as(name).isLessThanOrEqualTo(MOST_FILES_OF_A_PACKAGE);
                }
            }
        }
    }

    @Test
    void entities_and_repositories_are_never_seen_outside() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .or()
                .areAssignableTo(PanacheRepositoryBase.class)
                .or()
                .haveSimpleNameEndingWith("Repository")
                .or()
                .haveSimpleNameEndingWith("Store")
                .and(describe(
                        "are not what all of them are made of", type -> !type.isEquivalentTo(UuidRepository.class)))
                .and(describe("are not in a closed part", type -> !isForItsFeatureOnly(type)))
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void entities_have_no_setters_and_no_public_fields() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(HOUSE);
        noFields()
                .that()
                .areDeclaredInClassesThat(describe(
                        "are entities outside closed parts",
                        type -> type.isAnnotatedWith(Entity.class) && !isForItsFeatureOnly(type)))
                .should()
                .bePublic()
                .check(HOUSE);
    }

    @Test
    void resources_are_for_http_only() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .notBePublic()
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .check(HOUSE);
        // A method of a resource that is not public is silently no operation.
        methods()
                .that(describe(
                        "answer HTTP",
                        method -> method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))))
                .should()
                .bePublic()
                .check(HOUSE);
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(HOUSE);
    }

    @Test
    void refusals_are_a_features_own() {
        classes()
                .that()
                .implement(ErrorCode.class)
                .should()
                .beEnums()
                .andShould()
                .haveSimpleNameEndingWith("Error")
                .check(HOUSE);
        classes()
                .that()
                .implement(ErrorCode.class)
                .and()
                .resideOutsideOfPackage("org.doorway.platform..")
                .and(describe("are not in a closed part", type -> !isForItsFeatureOnly(type)))
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void views_are_records() {
        classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .beRecords()
                .andShould()
                .bePublic()
                .check(HOUSE);
    }

    @Test
    void there_is_one_clock() {
        noClasses()
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(owner(describe("a wall clock", type -> WALL_CLOCKS.contains(type.getName()))))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(HOUSE);
        noClasses()
                .that()
                .haveNameNotMatching("org\\.doorway\\.platform\\.time\\.ClockProducer")
                .should()
                .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(name("systemUTC"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(name("systemDefaultZone"))))
                .check(HOUSE);
    }

    @Test
    void beans_get_what_they_need_when_they_are_made() {
        fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .andShould()
                .notBeAnnotatedWith("jakarta.persistence.PersistenceContext")
                .andShould()
                .notBeAnnotatedWith("jakarta.ws.rs.core.Context")
                .check(HOUSE);
    }

    @Test
    void names_say_what_something_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Base|Abstract\\w+|Service|Bean)")
                .check(HOUSE);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..dto..", "..impl..")
                .check(HOUSE);
    }

    @Test
    void nobody_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.doorway.launch..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(HOUSE);
    }

    @Test
    void null_is_marked_everywhere() {
        var unmarked = HOUSE.stream()
                .filter(type -> !type.getPackageName().equals("org.doorway"))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(known -> !known.getClasses().isEmpty() && !known.isAnnotatedWith(NullMarked.class))
                .map(known -> known.getName())
                .toList();
        assertThat(unmarked).isEmpty();
    }

    private static List<String> features() {
        return HOUSE.stream()
                .map(ArchitectureTest::feature)
                .filter(feature -> !feature.isEmpty())
                .distinct()
                .toList();
    }

    private static String feature(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith("org.doorway.") ? parts[2] : "";
    }

    private static String featureOf(String packageName) {
        return packageName.split("\\.")[2];
    }

    /** What comes after the feature; "": it is the feature's own package. */
    private static String partOf(String packageName) {
        var parts = packageName.split("\\.", 4);
        return parts.length < 4 ? "" : parts[3];
    }

    private static List<String> parts(String feature) {
        return PARTS.getOrDefault(feature, List.of(""));
    }

    private static int height(JavaClass type) {
        return parts(feature(type)).indexOf(partOf(type.getPackageName()));
    }

    private static boolean isForItsFeatureOnly(JavaClass type) {
        if (!PARTS.containsKey(feature(type)) || partOf(type.getPackageName()).isEmpty()) {
            return false;
        }
        var part = type.getPackageName().substring("org.doorway.".length());
        var name = type.getName().substring("org.doorway.".length()).split("\\$")[0];
        return !OPEN_TO_OTHERS.contains(part) && !OPEN_TO_OTHERS.contains(name);
    }

    private static int floor(String feature) {
        assertThat(FLOORS).as("The floor of " + feature).containsKey(feature);
        return FLOORS.get(feature);
    }

    private static String packageInfo(String feature) throws IOException {
        var file = MAIN.resolve(feature).resolve("package-info.java");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
