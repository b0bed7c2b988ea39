package org.doorway.funder;

import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.MANAGER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;

/** A site that gives out and takes back what layouts ask for, in 2025. */
final class FundedSite {
    /** Each in the calendar year 2025; the first two before, the others within the year from July 2025. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2025-01-01"),
            LocalDate.parse("2025-06-30"),
            LocalDate.parse("2025-07-01"),
            LocalDate.parse("2025-12-31"));

    private static final String TODAY = "2026-11-24T12:00:00Z";

    final FreshSite site;
    final CentreApi desk;
    final CentreApi manager;

    FundedSite() {
        MovableClock.at(TODAY);
        site = FreshSite.openIn("UTC");
        desk = site.desk();
        manager = CentreApi.as(MANAGER).at(site);
        item("use.inject.syringe_fixed", "syringe", 1, "supply");
        item("test.syringes_ten", "syringe", 10, "supply");
        item("dispose.return", "syringe_returned", 1, "return");
        item("od.naloxone.in", "naloxone_dose", 2, "supply");
    }

    private static void item(String code, String what, int quantity, String kind) {
        var anybody = CentreApi.asManager();
        var family = code.substring(0, code.indexOf('.'));
        anybody.puts("/menu-families/" + family, Map.of("labels", Map.of("en", family), "order", 1));
        Map<String, Object> description = Map.of(
                "labels",
                Map.of("en", code),
                "family",
                family,
                "kind",
                kind,
                "unit",
                "each",
                "countsAs",
                Map.of("what", what, "quantity", quantity));
        anybody.posts("/menu-items", Map.of("code", code, "description", description));
        anybody.puts("/menu-items/" + code, description).is(200);
    }

    /** Cards that were given long before they are shown. */
    List<CentreApi.Card> cards(int many) {
        MovableClock.at("2020-01-01T12:00:00Z");
        var cards = Stream.generate(desk::givesACard).limit(many).toList();
        MovableClock.at(TODAY);
        return cards;
    }

    /** Visits by chance, and what each layout should say of them, counted while they come. */
    Map<String, Map<String, Long>> aYearByChance(long seed) {
        var chance = new Random(seed);
        var cards = cards(6);
        Map<String, Map<String, Long>> said = Map.of("calendar", new TreeMap<>(), "fiscal", new TreeMap<>());
        for (int i = 0; i < 48; i++) {
            var day = DAYS.get(i % DAYS.size());
            var at = day.atTime(9, 0).plusMinutes(i).toInstant(ZoneOffset.UTC);
            var isKnown = i < 24;
            var guest = isKnown ? somebodyShowing(cards.get(i / 4)) : aStranger();
            int fixed = chance.nextInt(20);
            int packs = chance.nextInt(4);
            int back = chance.nextInt(15);
            int kits = chance.nextInt(3);
            var estimated = chance.nextBoolean();
            desk.checksIn(guest.whoCame(at)
                    .taking("use.inject.syringe_fixed", fixed)
                    .taking("test.syringes_ten", packs)
                    .taking(Map.of("item", "dispose.return", "given", back, "estimated", estimated))
                    .taking("od.naloxone.in", kits));
            for (var year : said.entrySet()) {
                if (year.getKey().equals("calendar") || !day.isBefore(LocalDate.parse("2025-07-01"))) {
                    var figures = year.getValue();
                    figures.merge("visits", 1L, Long::sum);
                    figures.merge("anonymous", isKnown ? 0L : 1L, Long::sum);
                    figures.merge("out", fixed + 10L * packs, Long::sum);
                    figures.merge("back", (long) back, Long::sum);
                    figures.merge("estimated", estimated ? (long) back : 0L, Long::sum);
                    figures.merge("kits", (long) kits, Long::sum);
                }
            }
        }
        return said;
    }

    /** Where an answer has what a row of the layout says. */
    static String value(String row) {
        return cell(row, 3);
    }

    static String cell(String row, int column) {
        return "tables[0].rows.find { it.cells[0].text == '" + row + "' }.cells[" + column + "]";
    }
}
