package org.doorway.report.summary;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.jspecify.annotations.Nullable;

/** A menu with something for every indicator, and what each of it counts as: told to the service, and kept here. */
final class CountedMenu {
    private record Described(
            String code, String kind, @Nullable String countsAs, int quantity) {
        static Described read(String line) {
            var words = line.split(" +");
            return words.length == 2
                    ? new Described(words[0], words[1], null, 1)
                    : new Described(words[0], words[1], words[2], Integer.parseInt(words[3]));
        }

        String family() {
            return code.substring(0, code.indexOf('.'));
        }

        Map<String, Object> description() {
            var description = new LinkedHashMap<String, Object>(
                    Map.of("labels", Map.of("en", code), "family", family(), "kind", kind, "unit", "each"));
            if (countsAs != null) {
                description.put("countsAs", Map.of("what", countsAs, "quantity", quantity));
            }
            return description;
        }
    }

    /** A needle alone counts as nothing: it goes with a barrel, which counts. */
    private static final List<Described> MENU = Stream.of(
                    "use.inject.syringe_fixed supply syringe 1",
                    "use.inject.barrel        supply syringe 1",
                    "use.inject.pack_of_ten   supply syringe 10",
                    "use.inject.needle        supply",
                    "dispose.return           return syringe_returned 1",
                    "dispose.return_box       return syringe_returned 100",
                    "dispose.sharps           supply sharps_container 1",
                    "use.smoke.stem           supply smoking_kit 1",
                    "use.smoke.bubble         supply smoking_kit 1",
                    "use.snort.kit            supply snorting_kit 1",
                    "od.naloxone.in           supply naloxone_dose 2",
                    "od.naloxone.im           supply naloxone_dose 3",
                    "od.response_onsite       service",
                    "check.fts                supply test_strip 1",
                    "check.xts                supply test_strip 1",
                    "check.analysis           service",
                    "sex.condom_ext           supply safer_sex_item 1",
                    "sex.pack                 supply safer_sex_item 12",
                    "health.wound             service",
                    "health.wound_kit         supply",
                    "health.test.hiv          service",
                    "health.test.hcv          service",
                    "health.test.sti          service",
                    "health.test.preg         service",
                    "health.vaccine           service",
                    "food.meal                service meal 1",
                    "food.snack               service",
                    "hygiene.shower           service shower 1",
                    "hygiene.laundry          service laundry_load 1")
            .map(Described::read)
            .toList();

    private static volatile boolean told;

    private CountedMenu() {}

    static List<Ledger.Item> in(DataSource database) throws SQLException {
        if (!told || !numbers(database).keySet().containsAll(codes())) {
            tell(numbers(database).keySet());
            told = true;
        }
        var known = numbers(database);
        var items = new ArrayList<Ledger.Item>();
        for (var item : MENU) {
            items.add(new Ledger.Item(
                    known.get(item.code()), item.code(), item.family(), item.kind(), item.countsAs(), item.quantity()));
        }
        return items;
    }

    private static List<String> codes() {
        return MENU.stream().map(Described::code).toList();
    }

    /** Other tests may have said something else of the items that they need. */
    private static void tell(Set<String> known) {
        var manager = CentreApi.asManager();
        for (var item : MENU) {
            if (!known.contains(item.code())) {
                manager.puts(
                                "/menu-families/" + item.family(),
                                Map.of("labels", Map.of("en", item.family()), "order", 1))
                        .is(200);
                manager.posts("/menu-items", Map.of("code", item.code(), "description", item.description()))
                        .is(201);
            }
            manager.puts("/menu-items/" + item.code(), item.description()).is(200);
        }
    }

    private static Map<String, Integer> numbers(DataSource database) throws SQLException {
        var numbers = new LinkedHashMap<String, Integer>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT code, id FROM menu_item")) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getInt(2));
            }
        }
        return numbers;
    }
}
